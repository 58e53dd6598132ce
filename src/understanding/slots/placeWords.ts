/** Named places of an estate, folded, for use inside a regular expression. */
export const NAMED =
  "地下(?:停车场|车库|室)|停车场|车库|大堂|大厅|中庭|花园|泳池|游泳池|健身房|会所|楼梯间|楼道|梯间|天台|顶楼|屋顶|东门|西门|南门|北门|正门|后门|大门口?|门口|垃圾房|垃圾间|回收室|走廊|电梯口|机房|配电室|泵房|儿童游乐场|游乐场|游乐区|篮球场|广场|凉亭|阳台|后巷";

/** A named place right where one stands, as in 3棟大廳 or 三樓的走廊. */
export const NAMED_AT = new RegExp(`(?:的|之)?(${NAMED})`, "yu");

/** Matches a sticky pattern at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
