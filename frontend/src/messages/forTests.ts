// The tests read English, as the pages do: the texts are there before a module is evaluated.
import { speak } from ".";

await speak("en");
