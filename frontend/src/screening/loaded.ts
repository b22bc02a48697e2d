// The result's view, once the words of Learn are there: its tables are rows of two of those pages.

import * as texts from "../learn/texts";
import { ResultView } from "./ResultView";

export async function load() {
  await texts.load();
  return ResultView;
}
