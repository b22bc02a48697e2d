// Which pages there are, in their order, and what belongs to each in any language: its part of the
// index, its picture, the lines of the founding texts that it carries, and what to read next.

import type { PageId } from "../messages/en/learn";

export type { PageId };

export const SECTIONS = [
  ...(["body", "pain", "strength", "running"] as const),
  ...(["everyday", "help", "onwards", "exercises"] as const),
];
export type Section = (typeof SECTIONS)[number];

export type Picture = "thigh" | "steps" | { still: string };

export type Page = {
  section: Section;
  picture?: Picture;
  /** The versions of an exercise that its figure can show. */
  rungs?: readonly string[];
  /** Lines of the rulebook's section 1. */
  lines: readonly string[];
  /** Words that people search for and that are in no text. */
  keys?: string;
  also: readonly PageId[];
};

const TABLE_B = ["ONSET", "PAIN", "LOCATION", "BRUISING", "SWELLING", "MOVEMENT", "RECOVERY"];
const TABLE_A = ["FOCAL", "RADIATING", "SWELLING", "REST", "RESPONSE", "HEALING"];

export const PAGES: Readonly<Record<PageId, Page>> = {
  hamstring: {
    section: "body",
    picture: "thigh",
    lines: ["A02", "B06"],
    also: ["pattern", "lowering", "form"],
  },
  pattern: {
    section: "body",
    lines: [
      ...["A03", "B01", "B02", "B03", "B08", "B09", "B25"],
      ...[...TABLE_B, "CAUSE"].map((row) => `1.2-${row}`),
    ],
    keys: "PHT tendinopathy tendinitis Tendinopathie",
    also: ["otherwise", "firstDays", "professional"],
  },
  otherwise: {
    section: "body",
    lines: [
      ...["A01", "A08", "1.6-UHAN", "1.6-RUNNER2", "1.6-RUNNER5", "1.6-RUNNER7"],
      ...TABLE_A.map((row) => `1.4-${row}`),
    ],
    also: ["areas", "nerves", "professional"],
  },
  areas: {
    section: "body",
    lines: ["A07", "1.5-WHOLE", "1.5-UPPER", "1.5-LOWER", "1.6-REPLIES"],
    keys: "SI sacroiliac piriformis ISG",
    also: ["otherwise", "nerves", "professional"],
  },
  nerves: {
    section: "body",
    lines: ["A06"],
    keys: "sciatica Ischias",
    also: ["otherwise", "professional", "imaging"],
  },
  hurt: { section: "pain", lines: ["B15"], also: ["rest", "soreness", "overload"] },
  firstDays: {
    section: "pain",
    lines: ["B11", "B12"],
    keys: "flare Schub",
    also: ["rest", "sitting", "professional"],
  },
  soreness: {
    section: "pain",
    picture: { still: "NH2" },
    lines: [],
    keys: "DOMS Muskelkater",
    also: ["nordic", "hurt"],
  },
  rest: {
    section: "strength",
    lines: ["B04", "B05", "B07", "B10", "B14", "B23"],
    also: ["hurt", "crossTraining", "overload"],
  },
  lowering: {
    section: "strength",
    picture: { still: "EB1" },
    lines: ["B13"],
    keys: "eccentric isometric",
    also: ["bridge", "nordic", "overload"],
  },
  overload: {
    section: "strength",
    picture: "steps",
    lines: ["B14", "B15", "B19"],
    keys: "progression deload",
    also: ["tenPercent", "hurt", "rest"],
  },
  tenPercent: {
    section: "running",
    picture: "steps",
    lines: ["B20"],
    also: ["oneRun", "overload"],
  },
  oneRun: { section: "running", lines: [], also: ["tenPercent", "comeback"] },
  form: {
    section: "running",
    picture: { still: "run" },
    lines: ["A04", "A05"],
    keys: "cadence technique",
    also: ["hills", "hamstring", "stayingWell"],
  },
  hills: { section: "running", lines: ["B20"], also: ["fastRunning", "form", "oneRun"] },
  crossTraining: {
    section: "running",
    lines: ["B10", "B23"],
    also: ["rest", "hope", "walkRun"],
  },
  comeback: { section: "running", lines: [], also: ["overload", "walkRun", "hope"] },
  sitting: {
    section: "everyday",
    lines: ["B09", "1.6-RUNNER1", "1.6-RUNNER10"],
    also: ["stretching", "firstDays"],
  },
  stretching: {
    section: "everyday",
    picture: { still: "RD2" },
    lines: ["B24", "1.6-RUNNER8"],
    also: ["deadlift", "sitting", "nerves"],
  },
  falls: { section: "everyday", lines: ["1.6-RUNNER8"], also: ["firstDays", "professional"] },
  life: { section: "everyday", lines: ["B08", "B21"], also: ["hope", "stayingWell"] },
  age: {
    section: "everyday",
    lines: ["B08", "1.6-RUNNER6"],
    keys: "menopause hormones",
    also: ["professional", "stayingWell"],
  },
  professional: {
    section: "help",
    lines: ["B22", "B25", "A08"],
    keys: "doctor physio emergency Arzt",
    also: ["imaging", "injections", "limits"],
  },
  imaging: {
    section: "help",
    lines: ["1.6-RUNNER4"],
    keys: "MRI ultrasound MRT",
    also: ["nerves", "professional"],
  },
  injections: {
    section: "help",
    lines: ["1.6-RUNNER1", "1.6-RUNNER3"],
    keys: "PRP cortisone",
    also: ["professional", "imaging"],
  },
  limits: { section: "help", lines: ["A07"], also: ["professional", "hurt"] },
  stayingWell: {
    section: "onwards",
    picture: { still: "EB2" },
    lines: ["B20", "B21"],
    keys: "prevention warm-up",
    also: ["nordic", "tenPercent", "form"],
  },
  hope: {
    section: "onwards",
    lines: ["B10", "B19", "1.6-RUNNER3", "1.6-RUNNER9"],
    also: ["crossTraining", "rest", "life"],
  },
  bridgeHold: {
    section: "exercises",
    rungs: ["EB0"],
    lines: [],
    also: ["bridge", "lowering", "hurt"],
  },
  bridge: {
    section: "exercises",
    rungs: ["EB1"],
    lines: ["B16"],
    also: ["bridgeOneLeg", "lowering", "hurt"],
  },
  bridgeOneLeg: {
    section: "exercises",
    rungs: ["EB2", "EB3", "EB4"],
    lines: ["B16"],
    also: ["bridge", "lowering", "hurt"],
  },
  deadlift: {
    section: "exercises",
    rungs: ["RD1", "RD2", "RD3", "RD4"],
    lines: ["B17"],
    keys: "RDL Romanian",
    also: ["stretching", "overload", "hurt"],
  },
  nordic: {
    section: "exercises",
    rungs: ["NH1", "NH2", "NH3", "NH4", "NH5"],
    lines: ["B18", "B19"],
    also: ["soreness", "lowering", "hurt"],
  },
  walkRun: {
    section: "exercises",
    picture: { still: "run" },
    lines: [],
    keys: "WR1 WR2 WR3 WR4 WR5 WR6",
    also: ["oneRun", "hurt", "form"],
  },
  fastRunning: {
    section: "exercises",
    picture: { still: "run" },
    lines: [],
    keys: "SP1 SP2 SP3 SP4 SP5 SP6 SP7",
    also: ["hills", "form", "hurt"],
  },
};

export const PAGE_IDS = Object.keys(PAGES) as PageId[];

export const isPage = (id: string | undefined): id is PageId =>
  id !== undefined && Object.hasOwn(PAGES, id);
