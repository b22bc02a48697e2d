// Every code that the server may give has its words, in both languages, and no other has.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { imports as german } from "../messages/de/imports";
import { imports as english } from "../messages/en/imports";

type Field = { enum?: (string | null)[]; items?: Field };
type Document = { components: { schemas: Record<string, { properties: Record<string, Field> }> } };

const { schemas } = (JSON.parse(readFileSync("openapi.json", "utf8")) as Document).components;

function codes(schema: string, field: string): string[] {
  const found = schemas[schema]?.properties[field];
  const values = found?.enum ?? found?.items?.enum ?? [];
  return values.filter((one) => one !== null).sort();
}

const keys = (texts: object): string[] => Object.keys(texts).sort();

it.each([
  ["en", english],
  ["de", german],
])("says every reason and choice in %s", (_, texts) => {
  expect(codes("RefusedOut", "reason").length).toBeGreaterThan(10);
  expect(keys(texts.reasons)).toEqual(codes("RefusedOut", "reason"));
  expect(keys(texts.leftOut)).toEqual(codes("ImportItemOut", "left_out"));
  expect(keys(texts.leftOutHint)).toEqual(codes("ImportItemOut", "left_out"));
  expect(keys(texts.cross)).toEqual(codes("ActivityOut", "sport"));
  expect(keys(texts.asks)).toEqual(codes("ImportItemOut", "proposed_kind"));
  const choices = new Set(keys(texts.pick).map((one) => one.split(":")[0]));
  expect([...choices].sort()).toEqual(codes("ImportItemOut", "can"));
});
