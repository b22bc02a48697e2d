// One question of a note, by its kind.

import { inOrder } from "../bodymap/areas";
import { BodyMap } from "../bodymap/BodyMap";
import { localNow } from "../lib/dates";
import { t } from "../messages/all";
import { today } from "../state/clock";
import type { Ends, NoteDraft, NoteField as Question, Value } from "../state/noteForm";
import { ENDS, indexOf, isThird, itemKey, LEAST_THINGS, THINGS } from "../state/noteForm";
import type { Noun } from "../state/nouns";
import { href } from "../state/route";
import { Choice, Tick } from "./Choice";
import { Field } from "./Field";
import { PainScale } from "./PainScale";

/** So much text has lines. */
const LONG = 1000;

type Props = {
  noun: Noun;
  field: Question;
  draft: NoteDraft;
  fault: string | undefined;
  turn: (change: Record<string, Value>) => void;
};

export function NoteField(props: Props) {
  const { noun, field, draft, fault, turn } = props;
  const { ask, hint } = t.noteForm.of[noun];
  const { key } = field;
  const value = draft.values[key] ?? null;
  const label = ask[key] ?? key;
  const typed = {
    label,
    fault,
    hint: hint?.[key],
    value: value === null ? "" : String(value),
    onText: (text: string) => turn({ [key]: text || null }),
  };
  switch (field.kind) {
    case "day":
      return <Field {...typed} type="date" max={today.value} value={typed.value || today.value} />;
    case "until":
      return <Field {...typed} type="date" min={String(draft.values.date ?? today.value)} />;
    case "moment":
      return (
        <Field
          {...typed}
          type="datetime-local"
          max={localNow()}
          value={(typed.value || localNow()).slice(0, 16)}
        />
      );
    case "whole":
      return (
        <Field
          {...typed}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          unit={field.unit}
          optional={field.optional === true}
          onText={(text) => turn({ [key]: text.replace(/\D/g, "") })}
        />
      );
    case "words":
      return (
        <>
          {field.picks && (
            <Choice
              quiet
              label={t.noteForm.pick}
              options={field.picks.map((value) => ({ value, label: value }))}
              value={field.picks.find((one) => one === value) ?? null}
              onChange={(pick) => turn({ [key]: pick })}
            />
          )}
          <Field
            {...typed}
            maxLength={field.max}
            optional={field.optional === true}
            long={field.max >= LONG}
          />
        </>
      );
    case "mean":
      return draft.original ? <Scale {...props} ends="ability" /> : <Things {...props} />;
    case "index":
      return draft.original ? (
        <Field
          {...typed}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          onText={(text) => turn({ [key]: text.replace(/\D/g, "") })}
        />
      ) : (
        <Items {...props} />
      );
    case "scale":
      return <Scale {...props} ends={field.ends} />;
    case "spots":
      return (
        <BodyMap
          label={label}
          chosen={inOrder((value as readonly string[] | null) ?? [])}
          onChange={(spots) => turn({ [key]: spots })}
        />
      );
    case "break":
      return <Break {...props} />;
    case "any":
      return <Fault text={fault} />;
    case "choice":
      return (
        <>
          <Choice
            label={label}
            optional={field.optional === true}
            options={Object.entries(field.options).map(([word, name]) => ({
              value: word,
              label: name,
            }))}
            value={value as string | null}
            onChange={(word) => turn({ [key]: word })}
          />
          <Fault text={fault} />
        </>
      );
    case "tick":
    case "limp":
      return (
        <>
          <Tick checked={value === true} onChange={(on) => turn({ [key]: on })}>
            {label}
          </Tick>
          {field.kind === "limp" && value === true && (
            <div class="fault" role="alert">
              <p>{t.noteForm.limp}</p>
              <a class="button quiet" href={href("log/run")}>
                {t.noteForm.limpLink}
              </a>
            </div>
          )}
          {key === "injured" && value === true && <p class="lead">{t.noteForm.injured}</p>}
        </>
      );
  }
}

const Fault = ({ text }: { text: string | undefined }) =>
  text ? (
    <p class="fault" role="alert">
      {text}
    </p>
  ) : null;

/** The third in which a Nordic curl was lost, or an angle for whoever measured one. */
function Break({ draft, fault, turn }: Props) {
  const { ask } = t.noteForm.of.nordic;
  const { value, way } = draft.values;
  const measured = way === "angle" || (typeof value === "number" && !isThird(value));
  return (
    <>
      <Choice
        label={ask.value ?? ""}
        options={Object.entries(t.noteForm.thirds).map(([word, label]) => ({ value: word, label }))}
        value={measured ? "angle" : value === null || value === undefined ? null : String(value)}
        onChange={(word) =>
          turn(word === "angle" ? { way: word, value: null } : { way: null, value: Number(word) })
        }
      />
      {measured && (
        <Field
          label={ask.angle ?? ""}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          unit={t.noteForm.degrees}
          value={typeof value === "number" ? String(value) : ""}
          onText={(text) => {
            const digits = text.replace(/\D/g, "");
            turn({ way: "angle", value: digits ? Number(digits) : null });
          }}
        />
      )}
      <Fault text={fault} />
    </>
  );
}

function Scale({ noun, field, draft, fault, turn, ends }: Props & { ends: Ends }) {
  return (
    <>
      <PainScale
        label={t.noteForm.of[noun].ask[field.key] ?? field.key}
        ends={ENDS[ends]}
        optional={"optional" in field}
        value={draft.values[field.key] as number | null}
        onChange={(value) => turn({ [field.key]: value })}
      />
      <Fault text={fault} />
    </>
  );
}

/** The runner's own three to five things: a name, which this device remembers, and 0 to 10 each. */
function Things({ draft, fault, turn }: Props) {
  const { ask } = t.noteForm.of.psfs;
  return (
    <>
      <p class="hint">{t.noteForm.names}</p>
      {THINGS.filter((_, i) => i < LEAST_THINGS || draft.values[`name${i}`]).map((n) => {
        const name = String(draft.values[`name${n}`] ?? "");
        const label = ask[`name${n}`] ?? "";
        return (
          <div key={n} class="stack thing">
            <Field
              label={label}
              optional
              maxLength={80}
              value={name}
              onText={(text) => turn({ [`name${n}`]: text })}
            />
            <PainScale
              label={t.noteForm.ability(name || t.inside(label))}
              ends={ENDS.ability}
              value={draft.values[`score${n}`] as number | null}
              onChange={(score) => turn({ [`score${n}`]: score })}
            />
          </div>
        );
      })}
      <Fault text={fault} />
    </>
  );
}

/** The ten everyday things, 0 to 10 each, and what they come to so far. */
function Items({ draft, fault, turn }: Props) {
  const index = indexOf(draft.values);
  return (
    <>
      {t.noteForm.everydayItems.map((item, place) => (
        <PainScale
          key={item}
          label={item}
          ends={ENDS.ability}
          optional
          value={draft.values[itemKey(place)] as number | null}
          onChange={(score) => turn({ [itemKey(place)]: score })}
        />
      ))}
      <p class="lead" aria-live="polite">
        {index === null ? "" : t.noteForm.everydayIndex.now(index)}
      </p>
      <Fault text={fault} />
    </>
  );
}
