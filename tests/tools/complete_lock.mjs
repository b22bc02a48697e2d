// Completes frontend/package-lock.json after `npm install`.
//
// Some registries and mirrors do not carry the binaries of every system. npm
// then leaves those optional packages out of the lock, and `npm ci` refuses a
// lock that lacks them. This adds each one by name, version and platform; npm
// skips what does not fit the machine.
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = [
  "android", "darwin", "win32", "freebsd", "openbsd", "netbsd", "sunos", "aix", "openharmony", "linux",
];
const PROCESSORS = [
  ["arm64", /arm64|aarch64/], ["x64", /x64|x86_64/], ["ia32", /ia32|i686/], ["riscv64", /riscv64/],
  ["ppc64", /ppc64/], ["s390x", /s390x/], ["loong64", /loong64/], ["mips64el", /mips64el/],
  ["wasm32", /wasm32/], ["arm", /arm/],
];

/** The platform fields that a package's name tells, such as `@biomejs/cli-linux-x64-musl`. */
function platformOf(name) {
  const platform = {};
  const system = SYSTEMS.find((word) => name.includes(word));
  const processor = PROCESSORS.find(([, pattern]) => pattern.test(name));
  if (system) platform.os = [system];
  if (processor) platform.cpu = [processor[0]];
  if (system === "linux") platform.libc = [name.includes("musl") ? "musl" : "glibc"];
  return platform;
}

/** Whether `name`, asked for by the package at `path`, is found there or in a folder above. */
function isLocked(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf("/node_modules/"), 0))) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const packages = { ...lock.packages };
let added = 0;

for (const [path, wanted] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(wanted.optionalDependencies ?? {})) {
    if (isLocked(packages, path, name)) continue;
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ""),
      ...platformOf(name),
      ...(wanted.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${file}: ${added} optional packages added`);
