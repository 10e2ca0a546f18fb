// Only what Milepost's charts use of ECharts.
import { init, use } from "echarts/core";
import { LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent, MarkAreaComponent, MarkLineComponent, DataZoomComponent, AriaComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([LineChart, GridComponent, TooltipComponent, MarkAreaComponent, MarkLineComponent, DataZoomComponent, AriaComponent, SVGRenderer]);

export { init };
