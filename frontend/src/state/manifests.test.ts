// One app in two languages: the manifests differ in words and pictures only.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { SHARE_ADDRESS, SHARE_FIELD } from "../imports/shared";

type Picture = { src: string; label: string };
type Share = {
  action: string;
  method: string;
  enctype: string;
  params: { files: { name: string; accept: string[] }[] };
};
type Manifest = Record<string, unknown> & {
  share_target: Share;
  lang: string;
  shortcuts: { name: string; url: string }[];
  screenshots: Picture[];
};

const read = (name: string): Manifest => JSON.parse(readFileSync(`public/${name}`, "utf8"));
const english = read("manifest.webmanifest");
const german = read("manifest.de.webmanifest");

function withoutWords({ lang, description, shortcuts, screenshots, ...rest }: Manifest) {
  return {
    ...rest,
    shortcuts: shortcuts.map(({ name, ...other }) => other),
    screenshots: screenshots.map(({ label, src, ...other }) => ({
      ...other,
      src: src.replace(`/${lang}-`, "/"),
    })),
  };
}

const words = ({ description, shortcuts, screenshots }: Manifest): unknown[] => [
  description,
  ...shortcuts.map((one) => one.name),
  ...screenshots.map((one) => one.label),
];

it("has the same app in both languages", () => {
  expect([english.lang, german.lang]).toEqual(["en", "de"]);
  expect(withoutWords(german)).toEqual(withoutWords(english));
});

it("leaves no word in English", () => {
  const other = words(german);
  expect(words(english).filter((word, i) => word === other[i])).toEqual([]);
});

it.each([english, german])("takes run files where the service worker waits for them", (one) => {
  const { action, method, enctype, params } = one.share_target;
  expect([action, method, enctype]).toEqual([SHARE_ADDRESS, "POST", "multipart/form-data"]);
  const [field] = params.files;
  expect([params.files.length, field?.name]).toEqual([1, SHARE_FIELD]);
  expect(field?.accept).toEqual(
    expect.arrayContaining([
      ...["application/gpx+xml", "application/vnd.garmin.tcx+xml", "application/vnd.ant.fit"],
      ...[".fit", ".gpx", ".tcx", ".csv", ".zip", ".gz"],
    ]),
  );
});
