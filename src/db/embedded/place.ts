import { createHash } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EmbeddedError } from "./embeddedError.ts";
import { isRoot, mayUse, nobody, type Owner } from "./owner.ts";

/** Where the database lives and whose it is. */
export interface Place {
  /** The data folder, or a folder that the server can reach in its stead. */
  readonly home: string;
  /** PostgreSQL's own folder within `home`. */
  readonly cluster: string;
  /** Account to run the server as; null: the program's own. */
  readonly owner: Owner | null;
  /** What the operator should know about the choice. */
  readonly notice?: string;
}

const CLUSTER = "postgres";
/** In the data folder: the path of the home, when that is elsewhere. */
const POINTER = "postgres.location";
/** Folders of the system for data that stays, tried in this order. Never one that is swept. */
const SYSTEM_FOLDERS = ["/var/lib", "/var/db"];

/**
 * Decides where the database of this data folder is, making the folder if need be.
 * PostgreSQL refuses to run as root: there the server is given to the folder's owner, or to `nobody`.
 *
 * @throws EmbeddedError `db.unwritable` when the folder is of no use to the server; says what to do.
 */
export function choosePlace(dataDir: string): Place {
  const asked = resolve(dataDir);
  try {
    return isRoot() ? placeForRoot(asked) : placeForUser(asked);
  } catch (error) {
    if (error instanceof EmbeddedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw unwritable(`The data folder ${asked} can't be used: ${reason}. ${ADVICE}`, error);
  }
}

const ADVICE = "Make it writable, name another one in DATA_DIR, or set DATABASE_URL.";

const unwritable = (message: string, cause?: unknown) =>
  new EmbeddedError("db.unwritable", message, { cause });

const placeAt = (home: string, owner: Owner | null, notice?: string): Place => ({
  home,
  cluster: join(home, CLUSTER),
  owner,
  ...(notice === undefined ? {} : { notice }),
});

function placeForUser(asked: string): Place {
  if (existsSync(join(asked, POINTER))) {
    throw unwritable(
      `The database of ${asked} was made by root and is in ${pointed(asked)}. ` +
        `Start as root, or name another folder in DATA_DIR.`,
    );
  }
  makeFolder(asked, null);
  const home = realpathSync(asked);
  const place = placeAt(home, null);
  if (!existsSync(place.cluster)) accessSync(home, constants.W_OK | constants.X_OK);
  else if (statSync(place.cluster).uid !== (process.getuid?.() ?? statSync(place.cluster).uid)) {
    throw unwritable(
      `${place.cluster} belongs to another account (uid ${statSync(place.cluster).uid}). ` +
        `Start as that account or as root, or hand the folder over with chown -R.`,
    );
  } else accessSync(place.cluster, constants.R_OK | constants.W_OK | constants.X_OK);
  return place;
}

function placeForRoot(asked: string): Place {
  if (existsSync(join(asked, POINTER))) return placeElsewhere(asked);
  const cluster = join(asked, CLUSTER);
  if (existsSync(cluster)) return placeOfExisting(realpathSync(asked));
  const owner = nobodyOrRefuse();
  makeFolder(asked, owner);
  const home = realpathSync(asked);
  return mayUse(home, owner, "enter") ? placeAt(home, owner) : moveElsewhere(home, owner);
}

/** The server runs as the owner of its folder, so that a folder first used without root stays usable without. */
function placeOfExisting(home: string): Place {
  const cluster = join(home, CLUSTER);
  const { uid, gid } = statSync(cluster);
  if (uid === 0) {
    throw unwritable(
      `${cluster} belongs to root, whom PostgreSQL refuses. ` +
        `Hand it over: chown -R nobody ${cluster}`,
    );
  }
  if (!mayUse(home, { uid, gid }, "enter")) {
    throw unwritable(
      `The server (uid ${uid}) can't enter ${home}, where its data is. ` +
        `Allow that (chmod a+x on the folders above), or move the folder.`,
    );
  }
  return placeAt(home, { uid, gid });
}

/** The data folder lies where only root can enter: a system folder takes its place, the same at each start. */
function moveElsewhere(asked: string, owner: Owner): Place {
  const parent = SYSTEM_FOLDERS.find(
    (folder) => existsSync(folder) && mayUse(folder, owner, "enter"),
  );
  if (parent === undefined) {
    throw unwritable(`Only root can enter ${asked}, and PostgreSQL refuses root. ${ADVICE}`);
  }
  const hash = createHash("sha256").update(asked).digest("hex").slice(0, 12);
  const home = join(parent, `huiyin-${hash}`);
  makeFolder(home, owner);
  writeFileSync(join(asked, POINTER), `${home}\n`, { mode: 0o600 });
  return placeAt(home, owner, movedNotice(asked, home));
}

function placeElsewhere(asked: string): Place {
  const home = pointed(asked);
  if (!existsSync(home)) {
    throw new EmbeddedError(
      "db.damaged",
      `The database of ${asked} was kept in ${home}, which is gone. Put it back from a copy; ` +
        `to begin with an empty database, remove ${join(asked, POINTER)}.`,
    );
  }
  const { uid, gid } = statSync(home);
  return placeAt(home, { uid, gid }, movedNotice(asked, home));
}

const pointed = (asked: string): string => readFileSync(join(asked, POINTER), "utf8").trim();

const movedNotice = (asked: string, home: string): string =>
  `Only root can enter ${asked}, and PostgreSQL refuses root: the database is kept in ${home}.`;

function nobodyOrRefuse(): Owner {
  const owner = nobody();
  if (owner !== null) return owner;
  throw unwritable(
    `PostgreSQL refuses root and this machine has no account "nobody". ` +
      `Start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Makes a private folder; one that is there stays as it is. */
function makeFolder(folder: string, owner: Owner | null): void {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
}
