// Twelve weeks on paper: pain above, kilometres below, on one axis of weeks. Drawn as SVG in ink,
// so that it is as sharp as the printer and readable in black and white.

import type { Row } from "../api/types";
import { dayAndMonth, number } from "../lib/format";
import { fromMetres, type Units } from "../lib/units";
import { t } from "../messages/all";
import type { ReportWeek } from "../state/report";

const [WIDTH, LEFT, RIGHT] = [470, 26, 4];
const PAIN = { top: 14, height: 96 };
const MARKS = 128;
const LOAD = { top: 168, height: 58 };
const HEIGHT = 252;
/** What is marked between pain and load: it may explain one by the other. */
export const MARKED = ["flare", "fall"] as const;

type Props = {
  weeks: readonly ReportWeek[];
  happened: readonly Pick<Row, "type" | "date">[];
  units: Units;
};

export function ReportChart({ weeks, happened, units }: Props) {
  const step = (WIDTH - LEFT - RIGHT) / weeks.length;
  const x = (i: number) => LEFT + step * (i + 0.5);
  const y = (pain: number) => PAIN.top + PAIN.height * (1 - pain / 10);
  const most = Math.max(1, ...weeks.map((week) => week.metres));
  const tall = (metres: number) => (LOAD.height * metres) / most;
  const means = weeks.flatMap((week, i) =>
    week.morningTenths === null ? [] : [`${x(i)},${y(week.morningTenths / 10)}`],
  );
  const bottom = LOAD.top + LOAD.height;
  const lettersOf = (i: number) => {
    const [start, next] = [weeks[i]?.start ?? "", weeks[i + 1]?.start ?? "9"];
    const within = happened.filter((row) => row.date >= start && row.date < next);
    const kinds = MARKED.filter((kind) => within.some((row) => row.type === kind));
    return kinds.map((kind) => t.timeline.letters[kind]).join(" ");
  };
  return (
    <svg class="report-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{t.report.chart}</title>
      {[0, 5, 10].map((pain) => (
        <g key={pain}>
          <line class="report-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(pain)} y2={y(pain)} />
          <text class="report-tick" x={LEFT - 6} y={y(pain) + 4} text-anchor="end">
            {pain}
          </text>
        </g>
      ))}
      {weeks.map(
        (week, i) =>
          week.worst !== null && (
            <rect
              key={week.start}
              class="report-worst"
              x={x(i) - 3.5}
              y={y(week.worst) - 3.5}
              width="7"
              height="7"
            />
          ),
      )}
      <polyline class="report-mean" points={means.join(" ")} />
      {means.map((point) => {
        const [cx, cy] = point.split(",");
        return <circle key={point} class="report-dot" cx={cx} cy={cy} r="3" />;
      })}
      <line class="report-axis" x1={LEFT} x2={WIDTH - RIGHT} y1={bottom} y2={bottom} />
      <text class="report-tick" x={LEFT} y={LOAD.top - 20}>
        {t.report.chartLoad(units.distance)}
      </text>
      {weeks.map((week, i) => (
        <g key={week.start}>
          <rect
            class="report-bar"
            x={x(i) - step * 0.3}
            y={bottom - tall(week.metres)}
            width={step * 0.6}
            height={tall(week.metres)}
          />
          <text class="report-mark" x={x(i)} y={MARKS} text-anchor="middle">
            {lettersOf(i)}
          </text>
          {week.metres > 0 && (
            <text
              class="report-tick"
              x={x(i)}
              y={bottom - tall(week.metres) - 4}
              text-anchor="middle"
            >
              {number(fromMetres(week.metres, units), 0)}
            </text>
          )}
          <text
            class="report-tick"
            x={i === weeks.length - 1 ? WIDTH - RIGHT : x(i)}
            y={HEIGHT - 8}
            text-anchor={i === weeks.length - 1 ? "end" : "middle"}
          >
            {(weeks.length - 1 - i) % 3 === 0 && dayAndMonth(week.start)}
          </text>
        </g>
      ))}
    </svg>
  );
}
