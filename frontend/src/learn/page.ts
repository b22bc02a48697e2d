// What a page of Learn is made of. Its words stand in a language's folder of messages; no markup.

import type { SourceId } from "./sources";

/** How well something is known; the words for it are in the messages. */
export const EVIDENCE = ["strong", "some", "weak", "disputed"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What somebody has looked into or stands for, how well it is known, and who says so. */
export type Claim = {
  says: string;
  evidence: Evidence;
  from: readonly [SourceId, ...SourceId[]];
};

/** Rows of a comparison; the first cell of a row is what it is about. */
export type Table = {
  about: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
};

/** What is done one after the other. */
export type Steps = { steps: readonly string[] };

/** A paragraph, a list, steps, a claim or a table. */
export type Block = string | readonly string[] | Steps | Claim | Table;

export type Part = { title: string; blocks: readonly Block[] };

export type PageWords = { title: string; summary: string; parts: readonly Part[] };

export const claim = (
  says: string,
  evidence: Evidence,
  ...from: readonly [SourceId, ...SourceId[]]
): Claim => ({ says, evidence, from });

export const isList = (block: Block): block is readonly string[] => Array.isArray(block);
export const isClaim = (block: Block): block is Claim =>
  typeof block === "object" && "says" in block;
export const isSteps = (block: Block): block is Steps =>
  typeof block === "object" && "steps" in block;

/** Every piece of text of a page in reading order: to search, to count and to judge. */
export function wordsOf({ title, summary, parts }: PageWords): string[] {
  const inBlock = (block: Block): readonly string[] => {
    if (typeof block === "string") return [block];
    if (isList(block)) return block;
    if (isSteps(block)) return block.steps;
    if (isClaim(block)) return [block.says];
    return [block.about, ...block.head, ...block.rows.flat()];
  };
  return [
    title,
    summary,
    ...parts.flatMap((part) => [part.title, ...part.blocks.flatMap(inBlock)]),
  ];
}

/** The sources of a page's claims, each once, in the order in which they are named. */
export const sourcesOf = ({ parts }: PageWords): SourceId[] => [
  ...new Set(parts.flatMap((part) => part.blocks.filter(isClaim).flatMap((one) => [...one.from]))),
];
