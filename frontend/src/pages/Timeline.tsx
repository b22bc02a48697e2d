// One chart: pain over the weekly work of one exercise, with the same in words and as a table.

import type { ComponentType } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { buildSeries, type Series, type What } from "../charts/series";
import { Choice } from "../components/Choice";
import { Icon } from "../components/Icon";
import { addDays } from "../lib/dates";
import * as format from "../lib/format";
import { distanceUnit, fromMetres } from "../lib/units";
import { t } from "../messages/all";
import { today } from "../state/clock";
import { href } from "../state/route";
import { liveRows, settings, units } from "../state/store";
import { Page } from "./Page";

type ChartProps = { series: Series; workLabel: string; workOf: (amount: number) => number };
type Range = "weeks8" | "months6" | "all";

const WHATS: readonly What[] = ["EB", "RD", "NH", "run"];
const DAYS: Record<Range, number | null> = { weeks8: 56, months6: 183, all: null };

function summary(series: Series, unit: string, show: (amount: number) => string): string {
  const [first, last] = [series.weeks[0], series.weeks.at(-1)];
  const means = series.weeks.map((week) => week.morningMean).filter((mean) => mean !== null);
  const pain =
    means.length > 0
      ? t.timeline.summaryPain(format.number(means[0] ?? 0, 1), format.number(means.at(-1) ?? 0, 1))
      : t.timeline.summaryNoPain;
  if (series.weeks.length === 1) return t.timeline.oneWeek(show(last?.work ?? 0), unit);
  return t.timeline.summary(
    series.weeks.length,
    show(first?.work ?? 0),
    show(last?.work ?? 0),
    unit,
    pain,
  );
}

function Table({
  series,
  label,
  show,
}: {
  series: Series;
  label: string;
  show: (n: number) => string;
}) {
  return (
    <details class="why first">
      <summary>{t.timeline.table}</summary>
      {/* A table wider than the phone is scrolled by keyboard as well. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls. */}
      <section class="table-scroll" aria-label={t.timeline.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.timeline.week}</th>
              <th scope="col">{label}</th>
              <th scope="col">
                {t.timeline.morning} ({t.timeline.mean})
              </th>
              <th scope="col">
                {t.timeline.during} ({t.timeline.highest})
              </th>
            </tr>
          </thead>
          <tbody>
            {series.weeks.toReversed().map((week) => (
              <tr key={week.start}>
                <th scope="row">{format.shortDay(week.start)}</th>
                <td>{show(week.work)}</td>
                <td>
                  {week.morningMean === null ? t.timeline.none : format.number(week.morningMean, 1)}
                </td>
                <td>{week.duringMax ?? t.timeline.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

export function Timeline() {
  const [what, setWhat] = useState<What>("EB");
  const [range, setRange] = useState<Range>("weeks8");
  const [Chart, setChart] = useState<ComponentType<ChartProps> | null>(null);
  const rows = liveRows.value;
  const first = settings.value.week_starts;
  const span = DAYS[range];
  const series = useMemo(
    () =>
      buildSeries(rows, what, today.value, {
        from: span === null ? null : addDays(today.value, -span),
        first,
      }),
    [rows, what, span, first],
  );
  useEffect(() => {
    void import("../charts/PainLoadChart").then((found) => setChart(() => found.default));
  }, []);

  const inUnits = units.value;
  const workOf = useMemo(
    () => (amount: number) => (what === "run" ? fromMetres(amount, inUnits) : amount),
    [what, inUnits],
  );
  const label = what === "run" ? t.timeline.km(distanceUnit(inUnits)) : t.timeline.reps;
  const unit = what === "run" ? distanceUnit(inUnits) : t.timeline.repetitions;
  const show = (amount: number) => format.number(workOf(amount), 1);

  return (
    <Page title={t.timeline.title}>
      <a class="button quiet wide" href={href("history")}>
        <Icon name="history" />
        {t.log.history}
      </a>
      {!series ? (
        <p class="card">{t.timeline.empty}</p>
      ) : (
        <>
          <div class="filters">
            <Choice
              quiet
              label={t.timeline.show}
              options={WHATS.map((value) => ({ value, label: t.exercise[value] ?? value }))}
              value={what}
              onChange={setWhat}
            />
            <Choice
              quiet
              label={t.timeline.range}
              options={(["weeks8", "months6", "all"] as const).map((value) => ({
                value,
                label: t.timeline[value],
              }))}
              value={range}
              onChange={setRange}
            />
          </div>
          <section class="card" aria-label={t.exercise[what] ?? what}>
            <p class="lead">{summary(series, unit, show)}</p>
            {Chart && <Chart series={series} workLabel={label} workOf={workOf} />}
            <Table series={series} label={label} show={show} />
          </section>
        </>
      )}
    </Page>
  );
}
