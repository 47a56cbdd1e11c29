import type { Bucket } from '../../sales/group-days.js';

/** One picture for a phone and one for a desk: text in a picture that is squeezed cannot be read. */
const sizes = {
  narrow: { width: 340, height: 200, labels: 5, fontSize: 12 },
  wide: { width: 1040, height: 260, labels: 16, fontSize: 13 },
} as const;

export interface DrawnDays {
  readonly narrow: string;
  readonly wide: string;
}

/** Net sales as bars, in colours of the page they stand in: light, dark and on paper. */
export async function drawDays(buckets: readonly Bucket[], by: 'day' | 'month'): Promise<DrawnDays> {
  const draw = await loadChart();
  const names = buckets.map(({ from }) =>
    (by === 'month' ? from.slice(0, 7) : from.slice(5)).replace('-', by === 'month' ? '.' : '/'),
  );
  const yuan = buckets.map(({ net }) => Number(net));
  return { narrow: draw(names, yuan, sizes.narrow), wide: draw(names, yuan, sizes.wide) };
}

type Size = (typeof sizes)[keyof typeof sizes];

let chart: Promise<(names: string[], yuan: number[], size: Size) => string> | undefined;

/** Loaded for the first dashboard: the shop itself draws no charts, and starts the sooner. */
function loadChart() {
  chart ??= (async () => {
    const [{ init, use }, { BarChart }, { GridComponent }, { SVGRenderer }] = await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ]);
    use([BarChart, GridComponent, SVGRenderer]);
    return (names: string[], yuan: number[], { width, height, labels, fontSize }: Size) => {
      const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
      const label = { color: 'var(--soft)', fontSize };
      const line = { lineStyle: { color: 'var(--line)' } };
      drawn.setOption({
        animation: false,
        grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
        xAxis: {
          type: 'category',
          data: names,
          axisTick: { show: false },
          axisLine: line,
          axisLabel: { ...label, interval: Math.max(0, Math.ceil(names.length / labels) - 1) },
        },
        yAxis: {
          type: 'value',
          splitNumber: 4,
          splitLine: line,
          axisLabel: { ...label, formatter: (value: number) => `¥${new Intl.NumberFormat('en').format(value)}` },
        },
        series: [
          {
            type: 'bar',
            silent: true,
            barMaxWidth: 40,
            barCategoryGap: '28%',
            itemStyle: { color: 'var(--green)' },
            data: yuan,
          },
        ],
      });
      const svg = drawn.renderToSVGString();
      drawn.dispose();
      return fitIntoPage(svg);
    };
  })();
  return chart;
}

/** Styles of its own would need a hole in the page's policy; what they say can be said by attributes. */
function fitIntoPage(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_\w+|pointer-events|version|baseProfile|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ style="font-size:(\d+)px;font-family:sans-serif;"/g, ' font-size="$1"')
    .replace(/ width="\d+" height="\d+"/, ' aria-hidden="true"')
    .replace(/\n+/g, '');
}
