/** A file as the text that it is: vite does it by itself, and scripts/build.mjs for what is shipped. */
declare module '*?raw' {
  const text: string;
  export { text as default };
}
