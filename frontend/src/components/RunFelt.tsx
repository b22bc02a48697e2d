// How a run felt and what it was, as parts of a form: in the log and in the card after the run.

import { QUALITIES, RUN_KINDS, type RunKind } from "../api/types";
import { t } from "../messages/all";
import { lightOf } from "../state/overlay";
import type { RunDraft } from "../state/runDraft";
import { plan } from "../state/store";
import { LiveLight } from "./BandBadge";
import { Choice, Many, Tick } from "./Choice";
import { Field } from "./Field";
import { PainScale } from "./PainScale";

export type FeltProps = {
  draft: RunDraft;
  onTurn: (change: Partial<RunDraft>) => void;
};

/** The one answer that the plan needs, and the limp that stops. */
export function Felt({ draft, onTurn, fault }: FeltProps & { fault?: string | undefined }) {
  return (
    <>
      <PainScale
        label={t.log.during}
        value={draft.pain_during}
        onChange={(pain_during) => onTurn({ pain_during })}
      />
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <LiveLight
        run={t.felt.light}
        band={lightOf(plan.value?.live, draft.pain_during, draft.quality)}
        quality={draft.quality}
      />
      <Tick
        checked={draft.quality.includes("limp")}
        onChange={(on) =>
          onTurn({
            quality: on
              ? [...draft.quality, "limp"]
              : draft.quality.filter((one) => one !== "limp"),
          })
        }
      >
        {t.log.limped}
      </Tick>
    </>
  );
}

export function FeltAfter({ draft, onTurn }: FeltProps) {
  return (
    <>
      <PainScale
        optional
        label={t.log.after}
        value={draft.pain_after}
        onChange={(pain_after) => onTurn({ pain_after })}
      />
      <PainScale
        optional
        label={t.log.sitting}
        value={draft.sitting}
        onChange={(sitting) => onTurn({ sitting })}
      />
    </>
  );
}

export function FeltLike({ draft, onTurn }: FeltProps) {
  return (
    <>
      <Many
        label={t.log.quality}
        options={QUALITIES.filter((one) => one !== "limp").map((value) => ({
          value,
          label: t.quality[value] ?? value,
        }))}
        value={draft.quality}
        onChange={(marked) =>
          onTurn({ quality: draft.quality.includes("limp") ? [...marked, "limp"] : marked })
        }
      />
      <Tick checked={draft.analgesic} onChange={(analgesic) => onTurn({ analgesic })}>
        {t.log.analgesic}
      </Tick>
    </>
  );
}

export function RunKindChoice({ draft, onTurn }: FeltProps) {
  return (
    <Choice
      label={t.log.kind}
      options={RUN_KINDS.map((value) => ({ value, label: t.runKind[value] ?? value }))}
      value={draft.kind}
      onChange={(kind: RunKind) => onTurn({ kind })}
    />
  );
}

/** The usual grounds by a tap; anything else in words. */
export function Ground({ draft, onTurn }: FeltProps) {
  return (
    <>
      <Choice
        optional
        label={t.log.surface}
        options={t.log.surfaces.map((word) => ({ value: word, label: word }))}
        value={draft.surface}
        onChange={(surface) => onTurn({ surface })}
      />
      <Field
        label={t.log.otherSurface}
        optional
        maxLength={40}
        value={t.log.surfaces.includes(draft.surface) ? "" : draft.surface}
        onText={(surface) => onTurn({ surface })}
      />
    </>
  );
}
