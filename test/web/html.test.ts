import { describe, expect, it } from "vitest";
import { html, jsonHtml } from "../../src/web/html.ts";
import { pageHtml } from "../../src/web/pageHtml.ts";
import { samplePage } from "./support/samplePage.ts";

describe("a template", () => {
  it("escapes what it is given, in elements and in attributes", () => {
    const mean = `<img src=x onerror="alert('1')">&`;
    expect(html`<p title="${mean}">${mean}</p>`.html).toBe(
      `<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>`,
    );
  });

  it("takes HTML of its own as it is, one or many, and nothing for null", () => {
    const items = ["a", "<b>"].map((text) => html`<i>${text}</i>`);
    expect(html`${items}${null}${html`<p>c</p>`}`.html).toBe("<i>a</i><i>&lt;b&gt;</i><p>c</p>");
  });

  it("keeps data from ending the script that holds them", () => {
    const mean = { name: "</script><script>alert(1)</script><!-- ]]>" };
    const written = jsonHtml(mean).html;
    expect(written).not.toMatch(/<\/script|<!--|-->/i);
    expect(JSON.parse(written)).toEqual(mean);
  });
});

it("shows an organisation whose name is markup as text", () => {
  const name = `</title><script>alert("1")</script>`;
  const text = pageHtml(samplePage({ name: { "zh-Hant": name, "zh-Hans": name, en: name } }));
  expect(text).not.toContain("<script>alert");
  expect(text).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
});
