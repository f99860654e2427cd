// What a page takes in the place of the package `lit`, under the same names. `page-lit.test.ts` holds both to the same
// behaviour.
export * from 'lit/html.js';
export { CSSResult, css } from './css-tag.ts';
export { LitElement } from './lit-element.ts';
