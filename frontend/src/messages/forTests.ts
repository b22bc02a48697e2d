// The tests read English, as the pages do: the texts are there before a module is evaluated.
import { speak, speakMore } from ".";

await speak("en");
await speakMore();
