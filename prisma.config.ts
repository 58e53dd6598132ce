import { defineConfig } from "prisma/config";

/** For Prisma's own CLI, where its engine can be had; the program itself needs neither. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
