import { expect, it } from "vitest";
import { understand } from "../../src/understanding/understand.ts";

it.each([
  ["有人困在電梯裡", "liftTrapped"],
  ["电梯困人", "liftTrapped"],
  ["電梯卡住了，裡面有人", "liftTrapped"],
  ["三棟電梯又壞了，有人困在裡面嗎不知道，門一直打不開", "liftTrapped"],
  ["someone is trapped in the lift", "liftTrapped"],
  ["help, we can't get out of the elevator", "liftTrapped"],
  ["廚房起火了", "fire"],
  ["隔壁在冒煙", "fire"],
  ["there's a fire on the third floor", "fire"],
  ["聞到瓦斯味", "gas"],
  ["天然气泄漏", "gas"],
  ["I smell gas", "gas"],
  ["水龍頭漏電", "electric"],
  ["有人觸電", "electric"],
  ["I got an electric shock", "electric"],
  ["圍牆倒塌了", "collapse"],
  ["樓塌了", "collapse"],
  ["有人拿刀在大廳", "violence"],
  ["爺爺昏倒了", "injury"],
  ["someone is bleeding badly", "injury"],
])("「%s」 shows the hotline (%s)", (text, emergency) => {
  expect(understand(text).emergency).toBe(emergency);
});

it.each([
  "消防演習是什麼時候",
  "滅火器過期了",
  "防火門關不起來",
  "fire drill tomorrow",
  "漏電斷路器一直跳",
  "電梯又壞了",
  "沒有人受傷，只是電梯壞了",
  "半夜被電話吵醒",
  "燃氣費怎麼算",
  "someone smokes in the stairwell",
])("「%s」 is no emergency", (text) => {
  expect(understand(text).emergency).toBeNull();
});

it("is found whatever the intent and wherever in the text", () => {
  expect(
    understand(`你好，我想問一下管理費怎麼算。${"謝謝。".repeat(300)}對了，廚房起火了`).emergency,
  ).toBe("fire");
});
