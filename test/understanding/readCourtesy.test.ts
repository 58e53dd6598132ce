import { describe, expect, it } from "vitest";
import { readCourtesy } from "../../src/understanding/readCourtesy.ts";

describe("words that ask for nothing", () => {
  it.each([
    ..."謝謝|谢谢|謝謝您！|好的，謝謝您|好的謝謝|好的 謝謝你|多謝|多謝晒|唔該|非常感謝你們的幫忙|感謝處理|謝謝王先生|您好，謝謝|謝謝主任|謝謝 🙏|收到，謝謝|辛苦您了|麻煩你們了".split(
      "|",
    ),
    ..."Thank you|Thanks!|thanks a lot|ok thanks|Great, thank you so much|Thanks for your quick reply.|Thank you 😊|thx|Much appreciated".split(
      "|",
    ),
  ])("%s: thanks", (text) => {
    expect(readCourtesy(text)).toBe("thanks");
  });

  it.each("好|好的。|OK|嗯嗯|收到|了解了|知道了|Noted.|got it|👍|太好了".split("|"))(
    "%s: received",
    (text) => {
      expect(readCourtesy(text)).toBe("received");
    },
  );

  it.each(
    "謝謝，可是還在漏|謝謝你們的不作為|謝謝，什麼時候來？|好了|修好了，謝謝|好的，那週五上門可以|還沒好|收到帳單了|Thanks, but it still leaks|thanks for nothing|OK?|謝謝你害我等三天|…|好吧我再等等|你好|3|".split(
      "|",
    ),
  )("%s says more, or something else", (text) => {
    expect(readCourtesy(text)).toBeNull();
  });

  it("reads a long text in a moment", () => {
    expect(readCourtesy("謝".repeat(8_000))).toBeNull();
    expect(readCourtesy(`謝謝${"的".repeat(55)}x`)).toBeNull();
  });
});
