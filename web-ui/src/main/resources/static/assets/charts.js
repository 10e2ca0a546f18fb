// The trajectory beyond what it shows without JavaScript: words at each marker, a picture that can be looked into, downloads.

// --- Words at a marker, for a pointer and for the keyboard alike ---------------------------------------------------------

const tip = document.createElement("div");
tip.className = "tip no-print";
tip.id = "tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
document.querySelector("main").append(tip);
let at = null;

function show(marker) {
  at = marker;
  tip.textContent = marker.dataset.words;
  tip.hidden = false;
  marker.setAttribute("aria-describedby", "tip");
  const where = marker.getBoundingClientRect();
  const width = Math.min(320, document.documentElement.clientWidth - 24);
  tip.style.maxWidth = width + "px";
  const left = where.left + where.width / 2 - tip.offsetWidth / 2;
  tip.style.left = Math.max(8, Math.min(left, document.documentElement.clientWidth - tip.offsetWidth - 8)) + window.scrollX + "px";
  tip.style.top = where.top - tip.offsetHeight - 8 + window.scrollY + "px";
}
function hide() {
  if (at) at.removeAttribute("aria-describedby");
  at = null;
  tip.hidden = true;
}
document.querySelectorAll("a[data-words]").forEach((marker) => {
  marker.querySelectorAll("title").forEach((title) => title.remove());
  marker.addEventListener("mouseenter", () => show(marker));
  marker.addEventListener("focus", () => show(marker));
  marker.addEventListener("blur", hide);
  marker.addEventListener("mouseleave", (event) => {
    if (event.relatedTarget !== tip && document.activeElement !== marker) hide();
  });
});
tip.addEventListener("mouseleave", hide);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});

// --- A picture to look into ----------------------------------------------------------------------------------------------

const shades = ["#f7f9fc", "#eff3f8", "#e6ecf4", "#dbe4ee", "#cfdae8", "#c1cfe0"];
const dayWords = (iso) => new Date(iso + "T12:00:00Z").toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

function weeks(card) {
  return [...card.querySelectorAll("tr[data-week]")].reverse().map((row) => ({
    week: row.dataset.week,
    figure: row.dataset.figure === "" ? null : Number(row.dataset.figure),
    target: row.dataset.target === "" ? null : Number(row.dataset.target),
    words: row.cells[1].textContent + (row.cells[3].textContent ? ", " + row.cells[3].textContent : ""),
  }));
}

// A holiday longer than a month is a gap, as in the drawing that stands there without JavaScript.
function withGaps(all, value) {
  const points = [];
  all.forEach((each, i) => {
    if (i > 0 && Date.parse(each.week) - Date.parse(all[i - 1].week) > 40 * 86400000) points.push([all[i - 1].week, null]);
    points.push([each.week, value(each)]);
  });
  return points;
}

function lookInto(chart) {
  const card = chart.closest(".multiple-card");
  const all = weeks(card);
  const known = all.filter((each) => each.figure !== null);
  if (known.length < 2) return;
  const bands = JSON.parse(chart.dataset.bands);
  const markers = JSON.parse(chart.dataset.markers);
  const box = document.createElement("div");
  box.className = "zoom no-print";
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", chart.dataset.chart + ": arrow keys go from week to week; the table below says the same");
  const told = document.createElement("p");
  told.className = "mp-visually-hidden";
  told.setAttribute("role", "status");
  chart.append(box, told);
  chart.classList.add("looked-into");
  const drawn = MilepostCharts.init(box, null, { renderer: "svg" });
  const width = Date.parse(all[all.length - 1].week) - Date.parse(all[0].week);
  let labelled = -Infinity;
  const free = (mark) => {
    const there = Date.parse(mark.day);
    if (there - labelled < width * 0.028) return false;
    labelled = there;
    return true;
  };
  const target = all.some((each) => each.target !== null);
  drawn.setOption({
    animation: false,
    textStyle: { fontFamily: "Inter, sans-serif", color: "#14202e" },
    grid: { left: 48, right: 16, top: 28, bottom: 64 },
    xAxis: { type: "time", axisLine: { lineStyle: { color: "#6b7885" } }, axisLabel: { color: "#4a5866" } },
    yAxis: { type: "value", scale: true, splitLine: { lineStyle: { color: "#d5dce4" } },
      axisLabel: { color: "#4a5866", formatter: (value) => value + chart.dataset.unit } },
    dataZoom: [{ type: "slider", height: 20, bottom: 12, borderColor: "#d5dce4", fillerColor: "rgba(18,53,91,.12)",
      labelFormatter: (value) => new Date(value).getFullYear() }],
    tooltip: { trigger: "axis", confine: true, borderColor: "#6b7885", textStyle: { color: "#14202e" },
      formatter: (points) => {
        const found = known.find((each) => each.week === points[0].value[0]);
        return found ? "Week of " + dayWords(found.week) + ": " + found.words : "";
      } },
    series: [
      { type: "line", name: chart.dataset.chart, data: withGaps(all, (each) => each.figure), showSymbol: false, symbolSize: 7,
        connectNulls: false, lineStyle: { color: "#12355b", width: 1.6 }, itemStyle: { color: "#b45f06" },
        markArea: { silent: true, label: { color: "#4a5866", fontSize: 11, position: "insideTopLeft" },
          data: bands.map((band) => [
            { name: band.name, xAxis: band.from, itemStyle: { color: shades[Math.min(band.rank, 6) - 1] } }, { xAxis: band.to }]) },
        markLine: { symbol: "none", data: [
          ...markers.map((mark) => ({ xAxis: mark.day, name: mark.number + ": " + mark.words,
            lineStyle: { color: "#6b7885", type: "dashed", width: 1 },
            label: { show: free(mark), formatter: String(mark.number), color: "#14202e", fontSize: 10 } })),
          ...(chart.dataset.compare ? [{ xAxis: chart.dataset.compare, name: "Compared: " + dayWords(chart.dataset.compare),
            lineStyle: { color: "#b45f06", type: "solid", width: 2 }, label: { show: false } }] : [])],
          tooltip: { trigger: "item", formatter: (line) => line.name } } },
      ...(target ? [{ type: "line", name: "Target", data: withGaps(all, (each) => each.target), showSymbol: false, silent: true,
        lineStyle: { color: "#b45f06", width: 1.25, type: [4, 3] }, itemStyle: { color: "#b45f06" } }] : []),
    ],
  });
  const data = withGaps(all, (each) => each.figure);
  let here = data.length;
  const go = (step) => {
    let next = here + step;
    while (next >= 0 && next < data.length && data[next][1] === null) next += Math.sign(step);
    if (next < 0 || next >= data.length) return;
    here = next;
    drawn.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: here });
    const found = known.find((each) => each.week === data[here][0]);
    told.textContent = "Week of " + dayWords(found.week) + ": " + found.words;
  };
  box.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 };
    if (event.key in steps) {
      event.preventDefault();
      go(steps[event.key]);
    } else if (event.key === "Escape") {
      drawn.dispatchAction({ type: "hideTip" });
    }
  });
  new ResizeObserver(() => drawn.resize()).observe(box);
}

const wanted = document.querySelectorAll(".chart[data-bands]");
if (wanted.length) {
  const library = document.createElement("script");
  library.src = "/assets/vendor/echarts.min.js";
  library.addEventListener("load", () => wanted.forEach(lookInto));
  document.head.append(library);
}

// --- Pictures to take away -----------------------------------------------------------------------------------------------

const looks = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "font-size", "font-family", "font-weight", "text-anchor", "rx"];

// The stylesheet stays behind: what it says of each line and letter goes into the picture itself.
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll("*")];
  const to = [copy, ...copy.querySelectorAll("*")];
  from.forEach((each, i) => {
    const style = getComputedStyle(each);
    looks.forEach((look) => {
      const value = style.getPropertyValue(look);
      if (value && value !== "auto" && each instanceof SVGGraphicsElement) to[i].setAttribute(look, value);
    });
  });
  const box = svg.viewBox.baseVal.width ? svg.viewBox.baseVal : { width: svg.clientWidth, height: svg.clientHeight };
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", box.width);
  copy.setAttribute("height", box.height);
  copy.removeAttribute("class");
  copy.querySelectorAll("a").forEach((link) => link.replaceWith(...link.childNodes));
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", "#fff");
  copy.prepend(paper);
  return { text: new XMLSerializer().serializeToString(copy), width: box.width, height: box.height };
}
function take(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
function takeSvg(svg, name) {
  take(new Blob([standalone(svg).text], { type: "image/svg+xml" }), name + ".svg");
}
function takePng(svg, name) {
  const drawing = standalone(svg);
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    const times = Math.max(2, Math.ceil(1200 / drawing.width));
    canvas.width = drawing.width * times;
    canvas.height = drawing.height * times;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => take(blob, name + ".png"), "image/png");
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawing.text);
}
document.querySelectorAll("[data-picture]").forEach((holder) => {
  const name = holder.dataset.picture;
  const drawn = () => holder.querySelector(".zoom svg") || holder.querySelector("svg");
  const line = document.createElement("p");
  line.className = "takes no-print";
  [["SVG", takeSvg], ["PNG", takePng]].forEach(([kind, how]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link-button";
    button.textContent = "Download as " + kind;
    button.setAttribute("aria-label", "Download as " + kind + ": " + holder.dataset.called);
    button.addEventListener("click", () => how(drawn(), name));
    line.append(button);
  });
  holder.after(line);
});
