import tseslint from "typescript-eslint";

const everywhereBut = (name, message) => ({ name, message });

const botbuilder = everywhereBut("botbuilder", "only src/bot and src/http name the SDK");
const restify = everywhereBut("restify", "only src/http names the web server");
const cron = everywhereBut("node-cron", "only src/jobs names the alarm clock");
const prisma = everywhereBut("@prisma/client", "only src/db names the ORM");
const pg = everywhereBut("pg", "only src/db names the driver");
const chineseDays = {
  group: ["chinese-days", "chinese-days/*"],
  message: "only src/holidays names where arrangements come from",
};

const printing = {
  group: ["pdfkit", "fontkit", "woff2-encoder", "woff2-encoder/*"],
  message: "only src/documents names what prints",
};

/** @param paths packages fenced off; @param patterns folders that lie above the importing one. */
const fence = (files, paths, patterns = [], allowTypes = false) => ({
  files,
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        paths,
        patterns: [
          ...(files.includes("src/holidays/**/*.ts") ? [] : [chineseDays]),
          ...(files.includes("src/documents/**/*.ts") ? [] : [printing]),
          ...patterns.map((group) => ({
            group: [group],
            message: "an arrow of the architecture turned back",
            allowTypeImports: allowTypes,
          })),
        ],
      },
    ],
  },
});

const UP = {
  core: [
    "**/policies/**",
    "**/holidays/**",
    "**/locales/**",
    "**/cards/**",
    "**/db/**",
    "**/services/**",
    "**/dialogs/**",
    "**/bot/**",
    "**/http/**",
    "**/jobs/**",
    "node:*",
  ],
  policies: [
    "**/holidays/**",
    "**/locales/**",
    "**/cards/**",
    "**/db/**",
    "**/services/**",
    "**/dialogs/**",
    "**/bot/**",
    "**/http/**",
    "**/jobs/**",
    "node:*",
  ],
  holidays: [
    "**/policies/**",
    "**/locales/**",
    "**/cards/**",
    "**/db/**",
    "**/services/**",
    "**/dialogs/**",
    "**/bot/**",
    "**/http/**",
    "**/jobs/**",
    "node:*",
  ],
  pure: [
    "**/holidays/**",
    "**/db/**",
    "**/services/**",
    "**/dialogs/**",
    "**/bot/**",
    "**/http/**",
    "**/jobs/**",
  ],
  db: [
    "**/holidays/**",
    "**/services/**",
    "**/dialogs/**",
    "**/bot/**",
    "**/http/**",
    "**/jobs/**",
    "**/cards/**",
  ],
  services: ["**/dialogs/**", "**/bot/**", "**/http/**", "**/jobs/**"],
  dialogs: ["**/holidays/**", "**/bot/**", "**/http/**", "**/jobs/**", "**/db/**"],
  bot: ["**/http/**", "**/jobs/**"],
  jobs: ["**/http/**", "**/dialogs/**"],
};

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "src/db/prisma",
      "src/web/vendor",
      "data",
      "manifest/build",
      "coverage",
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/require-await": "off",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
  fence(["src/core/**/*.ts"], [botbuilder, restify, cron, prisma, pg], UP.core),
  fence(["src/policies/**/*.ts"], [botbuilder, restify, cron, prisma, pg], UP.policies),
  fence(["src/holidays/**/*.ts"], [botbuilder, restify, cron, prisma, pg], UP.holidays),
  fence(
    [
      "src/understanding/**/*.ts",
      "src/locales/**/*.ts",
      "src/cards/**/*.ts",
      "src/documents/**/*.ts",
    ],
    [botbuilder, restify, cron, prisma, pg],
    UP.pure,
  ),
  fence(["src/db/**/*.ts"], [botbuilder, restify, cron], UP.db),
  fence(["src/services/**/*.ts"], [botbuilder, restify, cron, pg], UP.services),
  fence(["dialogs/**/*.ts"], [botbuilder, restify, cron, prisma, pg], UP.dialogs, true),
  fence(["src/bot/**/*.ts"], [restify, cron, prisma, pg], UP.bot),
  fence(["src/jobs/**/*.ts"], [botbuilder, restify, prisma, pg], UP.jobs),
  fence(["src/http/**/*.ts"], [cron, prisma, pg], ["**/jobs/**"]),
  {
    files: ["src/**/*.ts", "dialogs/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "$queryRawUnsafe", message: "parameters only" },
        { property: "$executeRawUnsafe", message: "parameters only" },
      ],
    },
  },
  {
    files: [
      "test/**/*.ts",
      "**/*.cli.ts",
      "test/bench/**/*.ts",
      "manifest/**/*.ts",
      "prisma/**/*.ts",
    ],
    rules: { "no-console": "off" },
  },
);
