// The pages to read: their index, one of them, what explains a rule, and all rules.

import { Index } from "../learn/Index";
import { isPage, PAGE_IDS, PAGES, type PageId } from "../learn/pages";
import { Reader } from "../learn/Reader";
import { pageOf } from "../learn/ruled";
import { route } from "../state/route";
import { Rules } from "./Rules";
import "../styles/print.css";
import "../styles/learn.css";

/** The page of a version of an exercise, or of a step of running. */
const pageFor = (step: string): PageId | undefined => {
  if (/^WR\d$/.test(step)) return "walkRun";
  if (/^SP\d$/.test(step)) return "fastRunning";
  return PAGE_IDS.find((id) => PAGES[id].rungs?.includes(step));
};

export function Learn() {
  const [first, id] = route.value;
  if (first === "rules") return <Rules at={id} />;
  if (first === "why" && id) {
    const page = pageOf(id);
    return page ? <Reader key={page} id={page} rule={id} /> : <Rules at={id} />;
  }
  if (isPage(id)) return <Reader key={id} id={id} />;
  const page = id && pageFor(id);
  if (page) return <Reader key={id} id={page} rung={PAGES[page].rungs && id} />;
  return <Index gone={id !== undefined} />;
}
