import { useEffect, useMemo, useState } from "preact/hooks";
import { Button } from "../../ui/Button.tsx";
import { shortMoney } from "../../ui/format.ts";
import { t } from "../../ui/i18n.ts";
import { ProgressBar, useLongWork } from "../../ui/ProgressBar.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { goTo } from "../../ui/use-hash.ts";
import { FIGURES, type Figures as FigureData, type FigureGroup, type FigureName } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";
import { Chart } from "./Chart.tsx";
import { measure, SHAPES, shownValue } from "./definitions.ts";

/** Most bars of one chart; the table has them all. */
const MAX_BARS = 10;

/** Figures of the tracked claims: each with its definition, a table, and a way to its claims. */
export function Figures() {
  const { client, today, version, fail } = useDesk();
  const [figures, setFigures] = useState<FigureData | undefined>();
  const long = useLongWork();
  useEffect(() => {
    void long.run(async (options) => setFigures(await client.ask("figures", { today }, options)), fail);
  }, [client, today, version]);
  const isEmpty = figures && FIGURES.every((name) => figures[name].every(({ n, of }) => n === 0 && of === 0));
  return (
    <div class="page">
      <h1>{t("desk_nav_figures")}</h1>
      <p class="soft">{t("desk_figures_text")}</p>
      {long.busy && !figures ? (
        <ProgressBar label={t("desk_figures_counting")} progress={long.progress} onCancel={long.cancel} />
      ) : null}
      {isEmpty ? (
        <EmptyState icon="page" title={t("desk_figures_none")}>
          <p>{t("desk_figures_none_text")}</p>
        </EmptyState>
      ) : null}
      {figures && !isEmpty ? (
        <div class="figures">
          {FIGURES.map((name) => (
            <Figure key={name} name={name} groups={figures[name]} />
          ))}
        </div>
      ) : null}
      {!long.busy && !figures ? <EmptyState icon="alert" title={t("desk_cancelled")} /> : null}
    </div>
  );
}

function Figure({ name, groups }: { name: FigureName; groups: FigureGroup[] }) {
  const shape = SHAPES[name];
  const title = t(shape.title);
  const shown = groups.filter((group) => group.of > 0 || group.n > 0);
  const bars = useMemo(
    () =>
      shown
        .filter((group) => (measure(shape.kind, group) ?? 0) > 0)
        .slice(0, MAX_BARS)
        .map((group) => ({
          label: shape.word(group.key),
          value: measure(shape.kind, group) ?? 0,
          shown: shownValue(shape.kind, group),
          set: group.set,
        })),
    [shown, shape],
  );
  const open = (set: string) => goTo(`/set/${encodeURIComponent(set)}`);
  return (
    <section class="card figure" aria-label={title}>
      <h2>{title}</h2>
      <p class="small soft">{t(shape.definition)}</p>
      {shown.length === 0 ? <p class="small">{t("desk_figure_none")}</p> : null}
      {bars.length > 1 ? (
        <Chart
          bars={bars}
          label={t("desk_figure_chart", title)}
          scale={shape.kind === "money" ? shortMoney : undefined}
          onBar={(index) => {
            const bar = bars[index];
            if (bar) open(bar.set);
          }}
        />
      ) : null}
      {shown.length > 0 ? (
        <table class="figure-table num">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(shape.groupLabel)}</th>
              <th scope="col">{t("desk_figure_value")}</th>
              <th scope="col">{t(shape.nLabel)}</th>
              {shape.ofLabel ? <th scope="col">{t(shape.ofLabel)}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((group) => (
              <tr key={group.key}>
                <th scope="row">
                  <Button variant="quiet" size="small" disabled={group.n === 0} onClick={() => open(group.set)}>
                    {shape.word(group.key)}
                  </Button>
                </th>
                <td>{shownValue(shape.kind, group)}</td>
                <td>{group.n.toLocaleString()}</td>
                {shape.ofLabel ? <td>{group.of.toLocaleString()}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
