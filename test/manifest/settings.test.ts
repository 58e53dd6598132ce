import { describe, expect, it } from "vitest";
import { placeholdersFrom } from "../../manifest/settings.ts";

const APP_ID = "0a1b2c3d-1111-4222-8333-444455556666";
const GOOD = { MicrosoftAppId: APP_ID, PUBLIC_URL: "https://service.example.org/" };

describe("the settings of the Teams package", () => {
  it("are all named at once when several are missing", () => {
    const make = () => placeholdersFrom({ MicrosoftAppId: "", UNRELATED: "x" }, "1.0.0");
    expect(make).toThrow(/MicrosoftAppId: missing/);
    expect(make).toThrow(/PUBLIC_URL: missing/);
  });

  it.each([
    ["MicrosoftAppId", "huiyin"],
    ["PUBLIC_URL", "http://service.example.org"],
    ["PUBLIC_URL", "service.example.org"],
    ["PUBLIC_URL", "https://service.example.org/?from=teams"],
    ["TEAMS_APP_ID", "42"],
    ["TEAMS_DEVELOPER_NAME", "a publisher whose name is far too long"],
    ["TEAMS_PRIVACY_URL", "http://service.example.org/privacy"],
  ])("refuse %s=%s by name", (name, value) => {
    expect(() => placeholdersFrom({ ...GOOD, [name]: value }, "1.0.0")).toThrow(`${name}: must`);
  });

  it("need only the bot's id and the public address; the rest follows from them", () => {
    expect(placeholdersFrom(GOOD, "1.2.3")).toEqual({
      APP_VERSION: "1.2.3",
      MicrosoftAppId: APP_ID,
      TEAMS_APP_ID: APP_ID,
      TEAMS_DEVELOPER_NAME: "Huiyin",
      PUBLIC_URL: "https://service.example.org",
      PUBLIC_HOST: "service.example.org",
      TEAMS_PRIVACY_URL: "https://service.example.org/privacy",
      TEAMS_TERMS_URL: "https://service.example.org/terms",
    });
  });

  it("may name another app id, publisher and pages of the organisation's own", () => {
    const own = {
      TEAMS_APP_ID: "99999999-1111-4222-8333-444455556666",
      TEAMS_DEVELOPER_NAME: "東區服務中心",
      TEAMS_PRIVACY_URL: "https://www.example.org/privacy-policy",
      TEAMS_TERMS_URL: "https://www.example.org/terms-of-use",
    };
    expect(placeholdersFrom({ ...GOOD, ...own }, "1.2.3")).toMatchObject(own);
  });
});
