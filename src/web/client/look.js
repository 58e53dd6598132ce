/** How Web Chat and its cards look. Every pair of colours has a contrast of at least 4.5 to 1. */

const INK = "#16302f";
const MUTED = "#4a6163";
const BRAND = "#0e5a63";
const BRAND_DEEP = "#0a444b";
const LINE = "#d3dfdf";
const SOFT = "#f4f8f7";
const TINT = "#e4f0f0";
const ALERT = "#9f2419";

const fonts = () => getComputedStyle(document.body).fontFamily;

/** Files that the server keeps; asking for JPEG makes phones convert their own format. */
const ACCEPTED = [
  "image/jpeg,image/png,image/gif,image/webp",
  "application/pdf,video/mp4,video/quicktime,.docx,.xlsx",
].join(",");

/** @param {string} mark address of the assistant's picture */
export const styleOptions = (mark) => ({
  accent: BRAND,
  primaryFont: fonts(),
  backgroundColor: SOFT,
  subtle: MUTED,
  rootHeight: "100%",
  rootWidth: "100%",
  paddingRegular: 12,
  paddingWide: 16,
  fontSizeSmall: "0.8125rem",
  timestampColor: MUTED,

  botAvatarImage: mark,
  botAvatarInitials: "迴",
  botAvatarBackgroundColor: BRAND,
  avatarSize: 32,
  avatarBorderRadius: 10,
  showAvatarInGroup: "sender",

  bubbleBackground: "#ffffff",
  bubbleBorderColor: LINE,
  bubbleBorderRadius: 14,
  bubbleTextColor: INK,
  bubbleMinHeight: 40,
  bubbleMinWidth: 120,
  bubbleMaxWidth: 560,
  bubbleNubSize: 0,
  bubbleFromUserBackground: BRAND,
  bubbleFromUserBorderColor: BRAND,
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: "#ffffff",
  bubbleFromUserNubSize: 0,

  sendBoxBackground: "#ffffff",
  sendBoxTextColor: INK,
  sendBoxPlaceholderColor: MUTED,
  sendBoxHeight: 56,
  sendBoxTextWrap: true,
  sendBoxMaxHeight: 160,
  sendBoxBorderTop: `solid 1px ${LINE}`,
  sendBoxButtonColor: BRAND,
  sendBoxButtonColorOnHover: BRAND_DEEP,
  sendBoxButtonColorOnDisabled: MUTED,
  sendBoxButtonShadeColorOnHover: TINT,
  sendBoxButtonShadeColorOnActive: TINT,
  sendBoxButtonShadeBorderRadius: 10,
  sendBoxButtonShadeInset: 6,
  sendBoxButtonKeyboardFocusIndicatorBorderColor: BRAND,
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 10,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  maxMessageLength: 8_000,
  uploadAccept: ACCEPTED,
  /** After this long a message says that it isn't sent yet; it is still tried. */
  sendTimeout: 60_000,

  suggestedActionLayout: "flow",
  suggestedActionsFlowMaxHeight: 176,
  suggestedActionHeight: 42,
  suggestedActionBackgroundColor: "#ffffff",
  suggestedActionBackgroundColorOnHover: TINT,
  suggestedActionBackgroundColorOnActive: TINT,
  suggestedActionBackgroundColorOnFocus: TINT,
  suggestedActionBorderColor: BRAND,
  suggestedActionBorderRadius: 21,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: BRAND_DEEP,
  suggestedActionTextColorOnHover: BRAND_DEEP,
  suggestedActionKeyboardFocusIndicatorBorderColor: BRAND,
  suggestedActionKeyboardFocusIndicatorBorderRadius: 18,
  suggestedActionKeyboardFocusIndicatorBorderStyle: "solid",
  suggestedActionsVisualKeyboardIndicatorColor: BRAND,

  transcriptVisualKeyboardIndicatorColor: BRAND,
  transcriptActivityVisualKeyboardIndicatorColor: BRAND,
  transcriptOverlayButtonBackground: BRAND,
  transcriptOverlayButtonBackgroundOnHover: BRAND_DEEP,
  transcriptOverlayButtonBackgroundOnFocus: BRAND_DEEP,

  adaptiveCardsParserMaxVersion: "1.5",
  cardPushButtonBackgroundColor: BRAND,
  cardPushButtonTextColor: "#ffffff",
  cardEmphasisBackgroundColor: SOFT,
  richCardWrapTitle: true,
});

const colours = {
  default: { default: INK, subtle: MUTED },
  dark: { default: INK, subtle: MUTED },
  light: { default: "#ffffff", subtle: TINT },
  accent: { default: BRAND, subtle: BRAND },
  good: { default: "#1d6b3a", subtle: "#1d6b3a" },
  warning: { default: "#7a4a00", subtle: "#7a4a00" },
  attention: { default: ALERT, subtle: ALERT },
};

/** Host config of Adaptive Cards: sizes in CSS pixels. */
export const cardLook = () => ({
  supportsInteractivity: true,
  fontFamily: fonts(),
  fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 650 },
  lineHeights: { small: 20, default: 23, medium: 25, large: 28, extraLarge: 32 },
  spacing: { small: 4, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: LINE },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: { backgroundColor: "#ffffff", foregroundColors: colours },
    emphasis: { backgroundColor: SOFT, foregroundColors: colours },
    accent: { backgroundColor: TINT, foregroundColors: colours },
    good: { backgroundColor: "#e6f4ea", foregroundColors: colours },
    warning: { backgroundColor: "#fdf3dc", foregroundColors: colours },
    attention: { backgroundColor: "#fdf0ee", foregroundColors: colours },
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: {
        weight: "bolder",
        color: "default",
        suffix: " *",
        suffixColor: "attention",
      },
      optionalInputs: { weight: "bolder", color: "default" },
    },
    errorMessage: { color: "attention", size: "small", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  factSet: {
    title: {
      color: "default",
      size: "default",
      isSubtle: true,
      weight: "default",
      wrap: true,
      maxWidth: 110,
    },
    value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
    spacing: 12,
  },
});
