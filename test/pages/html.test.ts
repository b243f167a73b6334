import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, jsonScript } from '../../server/pages/shell/html.ts';

describe('a page', () => {
  it('shows what people wrote as text, whatever it is', () => {
    const name = '<script>alert("x")</script>';
    expect(html`<p title="${name}">${name}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>',
    );
  });

  it('keeps markup of its own, in lists too, and leaves out what is not there', () => {
    expect(
      html`<ul>${[html`<li>a</li>`, html`<li>${'<b>'}</li>`]}${null}${false}${undefined}${0}</ul>`.toString(),
    ).toBe('<ul><li>a</li><li>&lt;b&gt;</li>0</ul>');
  });

  it('has no sign left of any text that could begin an element or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.toString()).not.toMatch(/[<>"'\0]/);
      }),
    );
  });

  it('carries data that no text in it can end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = { text: `${text}</script><!--` };
        const inside = jsonScript('application/ld+json', value)
          .toString()
          .slice('<script type="application/ld+json">'.length, -'</script>'.length);
        expect(inside).not.toContain('<');
        expect(JSON.parse(inside)).toEqual(value);
      }),
    );
  });
});
