import { createHash } from 'node:crypto';
import type { DiffReport } from '../report.ts';
import { htmlCode, htmlText } from './markdown-text.ts';
import { pageData } from './page-data.ts';
import body from './page/body.html?raw';
import style from './page/page.css?raw';
import panesScript from './page/panes.js?raw';
import reportScript from './page/report.js?raw';
import startScript from './page/start.js?raw';
import viewScript from './page/view.js?raw';
import { summaryParts } from './summary.ts';

/** The files share one scope, each using what those before it define. */
const script = `(() => {\n'use strict';\n${[reportScript, viewScript, panesScript, startScript].join('\n')}})();\n`;

/**
 * Nothing is loaded, sent or run but what the page is made with, whatever a model says: https://www.w3.org/TR/CSP3/
 * The report is data for the page's script, which shows all of it as text.
 */
const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;

/** The report as one page that needs nothing else. */
export function toHtml(report: DiffReport): string {
  const summary = summaryParts(report).map((part, i, { length }) => `<${i === 0 ? 'strong' : 'span'}>${htmlText(part)}${i === length - 1 ? '' : ' ·'}</${i === 0 ? 'strong' : 'span'}>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>platform diff against ${htmlText(report.base)}</title>
<style>${style}</style>
</head>
<body>
<header class="top" data-risk="${report.risk ?? 'none'}">
<h1>platform diff <span>against ${htmlCode(report.base)}</span></h1>
<p class="summary">${summary.join(' ')}</p>
</header>
${body}
<script type="application/json" id="report">${dataText(report)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Nothing in it ends the element that it is in: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
function dataText(report: DiffReport): string {
  return JSON.stringify(pageData(report)).replaceAll('<', '\\u003c');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
