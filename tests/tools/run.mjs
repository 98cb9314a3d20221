/**
 * Entry of every command that works from a bare clone: makes sure of npm packages and, where asked, browsers, then runs a
 * TypeScript tool. Plain JavaScript without dependencies, since it runs before anything is installed.
 *
 *   node tests/tools/run.mjs TOOL [--with-browsers chromium,firefox] -- ARGS...
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Debian package and the variable that names another copy, per browser. */
const BROWSERS = {
  chromium: {
    variable: "CLAIMTRAIL_CHROMIUM",
    paths: ["/usr/bin/chromium", "/usr/bin/chromium-browser"],
    apt: "chromium",
  },
  firefox: { variable: "CLAIMTRAIL_FIREFOX", paths: ["/usr/bin/firefox-esr", "/usr/bin/firefox"], apt: "firefox-esr" },
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

function ensurePackages() {
  const lock = join(root, "package-lock.json");
  const installed = join(root, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && sameVersions(lock, installed)) return;
  console.error("Installing npm packages …");
  // not `npm ci`: it wants every platform's optional binaries in the lock file, whether or not the registry has them
  const done = spawnSync("npm", ["install", "--no-save", "--no-fund", "--no-audit"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (done.status !== 0) fail("npm install failed: see above.");
}

/** A fresh checkout has a newer lock file than an install that is right all the same. */
function sameVersions(lock, installed) {
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, "utf8")).packages)
      .filter(([name, entry]) => name !== "" && !entry.optional && !entry.peer)
      .map(([name, entry]) => [name, entry.version]);
  const have = new Map(versions(installed));
  return versions(lock).every(([name, version]) => have.get(name) === version);
}

function ensureBrowsers(names) {
  const missing = names.filter((name) => {
    const { variable, paths } = BROWSERS[name];
    const chosen = process.env[variable];
    if (chosen && !existsSync(chosen)) fail(`${variable} names ${chosen}, which does not exist.`);
    const found = chosen ?? paths.find((path) => existsSync(path));
    if (found) process.env[variable] = found;
    return !found;
  });
  if (missing.length === 0) return;
  const packages = missing.map((name) => BROWSERS[name].apt);
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const canInstall =
    spawnSync("apt-get", ["--version"]).status === 0 &&
    (sudo.length === 0 || spawnSync("sudo", ["-n", "true"]).status === 0);
  if (canInstall) {
    console.error(`Installing ${packages.join(" and ")} …`);
    const apt = (...args) =>
      spawnSync([...sudo, "apt-get"][0], [...sudo, "apt-get", ...args].slice(1), { stdio: ["ignore", 2, 2] });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
  }
  for (const name of missing) {
    const { variable, paths, apt } = BROWSERS[name];
    const found = paths.find((path) => existsSync(path));
    if (!found)
      fail(`${name} is missing. Install it (Debian: apt-get install ${apt}), or set ${variable} to its path.`);
    process.env[variable] = found;
  }
}

const [tool, ...rest] = process.argv.slice(2);
if (!tool) fail("usage: node tests/tools/run.mjs TOOL [--with-browsers chromium,firefox] [--] ARGS...");
let args = rest;
let browsers = [];
if (args[0] === "--with-browsers") {
  browsers = args[1].split(",");
  args = args.slice(2);
}
if (args[0] === "--") args = args.slice(1);
ensurePackages();
ensureBrowsers(browsers);
const tsx = createRequire(join(root, "package.json")).resolve("tsx/cli");
const child = spawn(process.execPath, [tsx, join(root, "tests/tools", `${tool}.ts`), ...args], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
