import { BarController, BarElement, CategoryScale, Chart as ChartJs, LinearScale, Tooltip } from "chart.js";
import { useEffect, useRef } from "preact/hooks";

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export interface Bar {
  label: string;
  value: number;
  shown: string;
}

interface ChartProps {
  bars: readonly Bar[];
  /** Says what the picture shows; the table beside it says the rest. */
  label: string;
  /** How the axis says a value. */
  scale?: ((value: number) => string) | undefined;
  onBar: (index: number) => void;
}

const BAR_PX = 30;

/** Horizontal bars in the colours of the page; drawn anew when the scheme changes. */
export function Chart({ bars, label, scale, onBar }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const clicked = useRef(onBar);
  clicked.current = onBar;
  useEffect(() => {
    if (!canvas.current) return;
    const make = (place: HTMLCanvasElement) => draw(place, bars, scale, (index) => clicked.current(index));
    let chart = make(canvas.current);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const redraw = () => {
      chart.destroy();
      if (canvas.current) chart = make(canvas.current);
    };
    scheme.addEventListener("change", redraw);
    return () => {
      scheme.removeEventListener("change", redraw);
      chart.destroy();
    };
  }, [bars, scale]);
  return (
    <div class="chart" style={{ height: `${bars.length * BAR_PX + 34}px` }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

const MAX_LABEL = 26;

function draw(
  canvas: HTMLCanvasElement,
  bars: readonly Bar[],
  scale: ChartProps["scale"],
  onBar: (index: number) => void,
): ChartJs {
  const ink = colour("--ink");
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const font = { family: getComputedStyle(document.body).fontFamily, size: rem * 0.8125 };
  return new ChartJs(canvas, {
    type: "bar",
    data: {
      labels: bars.map(({ label }) => (label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label)),
      datasets: [
        {
          data: bars.map(({ value }) => value),
          backgroundColor: colour("--accent"),
          maxBarThickness: 18,
          borderRadius: 3,
        },
      ],
    },
    options: {
      indexAxis: "y",
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      onHover: (event, elements) => {
        if (event.native?.target instanceof HTMLElement)
          event.native.target.style.cursor = elements.length > 0 ? "pointer" : "";
      },
      onClick: (_event, elements) => {
        const index = elements[0]?.index;
        if (index !== undefined) onBar(index);
      },
      scales: {
        x: {
          beginAtZero: true,
          grid: { color: colour("--line") },
          ticks: {
            color: ink,
            font,
            maxTicksLimit: 6,
            ...(scale ? { callback: (value) => scale(Number(value)) } : {}),
          },
        },
        y: { grid: { display: false }, ticks: { color: ink, font, autoSkip: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => bars[dataIndex]?.shown ?? "" } },
      },
    },
  });
}
