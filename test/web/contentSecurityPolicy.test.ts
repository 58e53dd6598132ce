import { expect, it } from "vitest";
import { contentSecurityPolicy } from "../../src/web/contentSecurityPolicy.ts";

const directives = (host: string | undefined) =>
  new Map(
    contentSecurityPolicy("Tm9uY2U=", host)
      .split("; ")
      .map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources.join(" ")];
      }),
  );

it("lets in nothing that isn't named, and no script or style without us", () => {
  const policy = directives("chat.example");
  expect(policy.get("default-src")).toBe("'none'");
  expect(policy.get("script-src")).toBe("'self' 'nonce-Tm9uY2U='");
  expect(policy.get("style-src")).toBe("'self' 'nonce-Tm9uY2U='");
  expect([...policy.values()].join(" ")).not.toMatch(/unsafe|\*|https?:/);
});

it("may be put in nobody's frame, and sends forms nowhere", () => {
  const policy = directives("chat.example");
  for (const name of ["frame-ancestors", "base-uri", "form-action"]) {
    expect(policy.get(name)).toBe("'none'");
  }
});

it.each(["127.0.0.1:3978", "[::1]:3978", "chat.example", "localhost"])(
  "talks to %s, and to nobody else",
  (host) => {
    expect(directives(host).get("connect-src")).toBe(`'self' blob: ws://${host} wss://${host}`);
  },
);

it.each([undefined, "a b", "evil.example; script-src *", "x\r\nset-cookie: a=b", "*", "a,b", ""])(
  "doesn't repeat a host such as %j",
  (host) => {
    expect(directives(host).get("connect-src")).toBe("'self' blob:");
  },
);
