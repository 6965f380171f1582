/** The plots of the page, as SVG, drawn by ECharts without a browser. */
import * as echarts from 'echarts';
import type { Results } from '../results.js';
import { titleOf } from './engine-titles.js';

/** By name; only of what was measured. */
export function plots({ engines, load, memory }: Results): ReadonlyMap<string, string> {
  const drawn = new Map<string, string>();
  const comparisons = engines?.comparisons ?? [];
  if (comparisons.length > 0) {
    const lines = (value: 'p50' | 'p99' | 'heap' | 'accuracy') =>
      Object.keys(comparisons[0]?.engines ?? {}).map((name) => ({
        name: titleOf(name),
        type: 'line' as const,
        lineStyle: { width: name === 'footnote' ? 4 : 1.5 },
        data: comparisons.flatMap(({ size, engines: at }) => {
          const one = at[name];
          if (one === undefined || one.failure !== undefined) return [];
          if (value === 'accuracy') return [[size, (100 * one.right) / one.questions]];
          const shown = value === 'heap' ? one.heap / 2 ** 20 : one[value];
          // A logarithm has no place for what is nothing.
          return shown > 0 ? [[size, shown]] : [];
        }),
      }));
    const sizes = { type: 'log' as const, name: 'sentences', nameLocation: 'middle' as const, nameGap: 28 };
    drawn.set(
      'time',
      draw({ title: 'p50 of a question, ms', xAxis: sizes, yAxis: { type: 'log' }, series: lines('p50') }),
    );
    drawn.set(
      'accuracy',
      draw({ title: 'P@1, %', xAxis: sizes, yAxis: { type: 'value', max: 100 }, series: lines('accuracy') }),
    );
    drawn.set(
      'heap',
      draw({ title: 'memory, MB', xAxis: sizes, yAxis: { type: 'log' }, series: lines('heap') }),
    );
  }
  if (load !== undefined) {
    const [first] = load.loads;
    drawn.set(
      'load',
      draw({
        title: 'answers a second, as a share of the bot that answers “pong”',
        xAxis: {
          type: 'category',
          name: 'in flight',
          data: first?.levels.map(({ inFlight }) => String(inFlight)) ?? [],
        },
        yAxis: { type: 'value', min: 0 },
        series: load.loads.map(({ articles, levels }) => ({
          name: articles === 1 ? 'one article' : `${articles.toLocaleString('en')} articles`,
          type: 'bar' as const,
          data: levels.map(({ footnote, pong }) => footnote.perSecond / pong.perSecond),
        })),
      }),
    );
  }
  if (memory !== undefined) {
    const dots = (of: 'resident' | 'heap', name: string) => ({
      name,
      type: 'scatter' as const,
      symbolSize: 5,
      data: memory.memory.samples.map((sample) => [sample.answers, sample[of] / 2 ** 20]),
    });
    drawn.set(
      'memory',
      draw({
        title: 'memory, MB',
        xAxis: { type: 'value', name: 'answers', nameLocation: 'middle', nameGap: 28 },
        yAxis: { type: 'value', min: 0 },
        series: [dots('resident', 'resident'), dots('heap', 'heap of JavaScript')],
      }),
    );
  }
  return drawn;
}

interface Plot extends Pick<echarts.EChartsOption, 'xAxis' | 'yAxis' | 'series'> {
  readonly title: string;
}

const SIZE = { width: 760, height: 420 };

function draw({ title, ...plot }: Plot): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  try {
    chart.setOption({
      ...plot,
      title: { text: title, textStyle: { fontSize: 14 } },
      legend: { top: 28 },
      grid: { top: 84, left: 60, right: 30, bottom: 50 },
      // In dark and in light the same.
      backgroundColor: '#ffffff',
      animation: false,
    });
    return `${chart.renderToSVGString()}\n`;
  } finally {
    chart.dispose();
  }
}
