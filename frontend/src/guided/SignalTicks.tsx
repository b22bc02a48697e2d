// What may sound: tones, spoken words, vibration, each where the device has it.

import { Tick } from "../components/Choice";
import { t } from "../messages/all";
import { deviceVoice } from "./signals";
import { want, wanted } from "./wanted";

/** `sound` and `voice` say what the tones mean here and what is spoken. */
export function SignalTicks({ sound, voice }: { sound: string; voice: string }) {
  const p = t.player.signals;
  const now = wanted.value;
  const speaks = deviceVoice() !== null;
  const buzzes = typeof navigator.vibrate === "function";
  return (
    <section aria-label={p.title}>
      <h3>{p.title}</h3>
      <Tick checked={now.sound} onChange={(on) => want({ sound: on })} more={sound}>
        {p.sound}
      </Tick>
      {speaks ? (
        <Tick checked={now.voice} onChange={(on) => want({ voice: on })} more={voice}>
          {p.voice}
        </Tick>
      ) : (
        <p class="hint">{p.noVoice}</p>
      )}
      {buzzes ? (
        <Tick checked={now.buzz} onChange={(buzz) => want({ buzz })}>
          {p.buzz}
        </Tick>
      ) : (
        <p class="hint">{p.noBuzz}</p>
      )}
    </section>
  );
}
