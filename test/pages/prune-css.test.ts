import { describe, expect, it } from 'vitest';
import { type PageParts, pruneCss } from '../../server/pages/shell/styles/prune-css.ts';

const parts: PageParts = {
  classes: new Set(['button']),
  absentElements: new Set(['dialog']),
  data: { 'data-kind': ['quiet'] },
};
const prune = (css: string, others = '') => pruneCss(css, parts, others);

describe('the styles that a page brings in itself', () => {
  it('leave out rules for classes, elements and attributes that the page does not have', () => {
    expect(prune('.button{color:red}.card{color:red}dialog{color:red}u-tabs{color:red}p{margin:0}')).toBe(
      '.button{color:red}p{margin:0}',
    );
    expect(prune('.button[data-kind=quiet]{top:0}.button[data-kind=loud]{top:0}[data-other]{top:0}')).toBe(
      '.button[data-kind=quiet]{top:0}',
    );
  });

  it('keep one selector of several, and what stands among alternatives', () => {
    expect(prune('.card,.button{top:0}')).toBe('.button{top:0}');
    expect(prune(':is(.card,.button):focus{top:0}')).toBe(':is(.card,.button):focus{top:0}');
    expect(prune(':is(.card,.chip):focus{top:0}')).toBe('');
    expect(prune('.button:not(.card,:has(.chip)){top:0}')).toBe('.button:not(.card,:has(.chip)){top:0}');
    expect(prune('.button:has(.chip){top:0}')).toBe('');
  });

  it('keep what holds in forced colours, in print and with less motion', () => {
    const css = '@media (forced-colors:active){.button{border:1px solid}.card{top:0}}';
    expect(prune(css)).toBe('@media (forced-colors:active){.button{border:1px solid}}');
    expect(prune('@media print{.card{top:0}}')).toBe('');
  });

  it('keep the order of layers where nothing of one is left', () => {
    expect(prune('@layer a{.card{top:0}}@layer b{.button{top:0}}')).toBe('@layer a;@layer b{.button{top:0}}');
  });

  it('keep custom properties that are asked for, also by one another and by the sheets beside', () => {
    const css = ':root{--a:var(--b,1px);--b:2px;--c:3px;--d:4px}p{margin:var(--a)}';
    expect(prune(css, '.x{top:var(--c)}')).toBe(':root{--a:var(--b,1px);--b:2px;--c:3px}p{margin:var(--a)}');
  });

  it('keep fonts, and movements that something moves by', () => {
    const css =
      '@font-face{font-family:X;src:url("a;b}.woff2")}@keyframes turn{to{top:0}}@keyframes fade{to{top:0}}';
    expect(prune(`${css}p{animation:1s fade}`)).toBe(
      '@font-face{font-family:X;src:url("a;b}.woff2")}@keyframes fade{to{top:0}}p{animation:1s fade}',
    );
  });
});
