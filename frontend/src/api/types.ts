// Short names for what goes over the wire. The shapes are the generated ones; where the app
// handles a value without looking into it (a rung, a row's body), the name is wider.

import type { Day } from "../lib/dates";
import type { components } from "./schema.gen";

type Schemas = components["schemas"];

export type Account = Schemas["AccountOut"];
export type Restored = Schemas["RestoredOut"];
export type Plan = Schemas["Plan"];
export type Strength = Schemas["PrescriptionOut"];
export type Running = Schemas["RunningOut"];
export type Reason = Schemas["ReasonOut"];
export type Alert = Schemas["AlertOut"];
export type Calendar = Schemas["Calendar"];
export type CalendarWeek = Schemas["CalendarWeekOut"];
export type Movable = Schemas["MovableOut"];
export type Clash = Schemas["ClashOut"];
export type WeekItem = Schemas["ItemOut"];
export type Timeline = Schemas["TimelineOut"];
export type Protocol = Schemas["ProtocolOut"];
export type ProtocolRow = Schemas["ProtocolRowOut"];
export type Rules = Schemas["RulesOut"];
export type TimelineMark = Schemas["MarkerOut"];
export type Course = Schemas["CourseOut"];
export type Kept = Schemas["KeptOut"];

export type Asked = Schemas["QuestionsOut"];
export type Question = Asked["questions"][number];

export type Share = Schemas["ShareOut"];
export type ShareIn = Schemas["ShareIn"];
export type ShareMade = Schemas["ShareMadeOut"];
export type SharePart = ShareIn["parts"][number];
export type ShareNote = Schemas["ShareNoteOut"];
export type Shared = Schemas["SharedOut"];

export const PATTERNS = ["pht", "strain", "careful", "other", "prevent"] as const;
export type Pattern = (typeof PATTERNS)[number];
export type Episode = Omit<Schemas["EpisodeIn"], "pattern"> & { pattern: Pattern };

export type Exercise = Schemas["ExerciseLogIn"]["exercise"];
export type Side = Episode["side"];
export type Quality = NonNullable<Schemas["ExerciseLogIn"]["quality"]>[number];
export type RunKind = NonNullable<Schemas["RunIn"]["kind"]>;
export type Band = "green" | "yellow" | "orange" | "red";

export const EXERCISES: readonly Exercise[] = ["EB", "RD", "NH"];
export const QUALITIES: readonly Quality[] = [
  ...(["ache", "tight", "sharp", "pop", "burning"] as const),
  ...(["numb", "tingle", "weak", "limp"] as const),
];
export const RUN_KINDS: readonly RunKind[] = [
  ...(["walk", "walk_run", "easy", "long"] as const),
  ...(["strides", "hills", "fast", "race"] as const),
];

/** One exercise's work: repetitions a set, or on the holds of EB0 seconds a set. */
export type Dose = { rung: string; reps?: number[]; hold_s?: number[]; load_kg?: number };

export type ExerciseLog = Omit<Schemas["ExerciseLogIn"], "rung" | "prescribed"> & {
  rung: string;
  prescribed?: Dose;
};

export type Session = Omit<Schemas["SessionIn"], "exercises"> & { exercises: ExerciseLog[] };
export type Run = Omit<Schemas["RunIn"], "step"> & { step?: string };
export type Morning = Omit<Schemas["MorningIn"], "date">;

export type RunImport = Schemas["ImportOut"];
export type ImportItem = Schemas["ImportItemOut"];
export type ImportPage = Schemas["ItemPageOut"];
export type ImportChange = Schemas["ChangeIn"];
export type ImportCommit = Schemas["CommitIn"];
export type Undone = Schemas["UndoneOut"];
export type RefusedReason = Schemas["RefusedOut"]["reason"];
export type LeftOut = NonNullable<ImportItem["left_out"]>;
export type Sport = NonNullable<ImportItem["activity"]>["sport"];

export type ReminderSettings = Schemas["ReminderSettingsOut"];
export type ReminderKind = ReminderSettings["kinds"][number];
export type Reminders = Schemas["RemindersOut"];
export type Reminder = Schemas["ReminderOut"];
export type Push = Schemas["PushOut"];
export type PushDevice = Schemas["SubscriptionOut"];
export type Outcome = Schemas["OutcomeOut"];
export type Mail = Schemas["MailOut"];
export type Feed = Schemas["FeedOut"];
export type FeedMade = Schemas["MadeOut"];

/** Any body as stored: the fields of its type. The pages narrow it by the row's type. */
export type Body = Record<string, unknown>;

export type Row = {
  type: string;
  id: string;
  date: Day;
  seq: number;
  deleted: boolean;
  body: Body | null;
};

export type EpisodeRow = { id: string; seq: number; deleted: boolean; body: Episode | null };

export type Problem = Partial<Omit<Schemas["ProblemOut"], "status" | "code" | "current">> & {
  status: number;
  code: string;
  current?: Row | EpisodeRow;
};

export type Written = { row: Row; plan: Plan | null };
export type Started = { episode: EpisodeRow; plan: Plan | null };
export type Pulled = {
  seq: number;
  more: boolean;
  /** What this copy goes back to: sent back with each request, as it was told last. */
  generation: string;
  rows: Row[];
  episodes: EpisodeRow[];
  plan: Plan | null;
  calendar: Calendar | null;
};
