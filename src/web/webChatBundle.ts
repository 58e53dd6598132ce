/** Web Chat as it lies in vendor/, packed; see the README there. */
export const WEB_CHAT = {
  version: "4.18.1",
  file: "webchat-4.18.1.js",
  /** Of the unpacked file. */
  sha256: "0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff",
} as const;
