// What tests ask of a page, run in the page itself.
globalThis.probes = {
  focused: () => document.activeElement.textContent,
  style: (selector, property) => getComputedStyle(document.querySelector(selector))[property],
  width: () => document.documentElement.scrollWidth,
  elements: () => document.querySelectorAll('*').length,
  nameless: () => [...document.querySelectorAll('button, input, select, a')].filter((one) => (one.textContent || one.closest('label')?.textContent || '') === '').map((one) => one.outerHTML),

  /** Whether it is within what is seen. */
  isInView: (selector) => {
    const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  },

  /** Milliseconds until something was painted, and until the script had run. */
  times: async () => {
    const paint = await new Promise((settle) => new PerformanceObserver((list) => settle(list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true }));
    return { paint, ready: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd };
  },

  /** Texts with a contrast below 4.5 to what is behind them: https://www.w3.org/TR/WCAG22/#contrast-minimum */
  faintTexts: () => {
    const parse = (colour) => colour.match(/[\d.]+/g).map(Number);
    const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const luminance = ([red, green, blue]) => 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
    const ground = (one) => {
      const found = one === null ? [255, 255, 255] : parse(getComputedStyle(one).backgroundColor);
      return found[3] === 0 ? ground(one.parentElement) : found;
    };
    const hasText = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
    const own = [...document.querySelectorAll('body *')].filter((one) => hasText(one) && one.getClientRects().length > 0 && one.closest('script, style, dialog, option') === null);
    const contrastOf = (one) => {
      const [a, b] = [luminance(parse(getComputedStyle(one).color)), luminance(ground(one))];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    return { asked: own.length, faint: own.filter((one) => contrastOf(one) < 4.5).map((one) => `${one.className} ${one.textContent.slice(0, 30)}: ${contrastOf(one).toFixed(2)}`) };
  },

  /** Scrolls from top to bottom, some screens at a time; the longest task in milliseconds, 0 where none took 50. */
  scrollThrough: async () => {
    let longest = 0;
    const watch = (list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)));
    new PerformanceObserver(watch).observe({ type: 'longtask' });
    const height = document.documentElement.scrollHeight;
    for (let step = 0; step <= 60; step++) {
      scrollTo(0, (height * step) / 60);
      await new Promise((settle) => requestAnimationFrame(settle));
    }
    await new Promise((settle) => setTimeout(settle, 100));
    return longest;
  },

  /** Asks for what is elsewhere, in two ways; what was refused. */
  askElsewhere: async () => {
    const refused = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
    await fetch('https://example.com/').catch(() => {});
    const image = document.createElement('img');
    const failed = new Promise((settle) => image.addEventListener('error', settle));
    image.src = 'https://example.com/x.png';
    await failed;
    await new Promise((settle) => setTimeout(settle, 50));
    return refused;
  },
};
