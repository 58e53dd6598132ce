declare module "opencc-js/dict/TSCharacters" {
  /** Pairs `traditional simplified`, parted by `|`. */
  const table: string;
  export default table;
}
