import { html, LitElement } from 'lit';
import type * as Leaflet from 'leaflet';

interface Pin {
  lat: number;
  lon: number;
  label: string;
  icon: string;
  color: string;
  href?: string;
  /** Its place in the list beside the map. */
  number?: number;
}

/** Several things that lie close together, as the server gathers them for the part of the city that is shown. */
interface Cluster {
  lat: number;
  lon: number;
  count: number;
  inTime: number;
  inHand: number;
  late: number;
  closed: number;
  /** West, south, east, north. */
  bbox: number[];
  /** Some of them, where coming nearer does not part them. */
  reports: { title: string; category: string; state: string; late: boolean; path: string }[];
}

interface Words {
  states: Record<string, string>;
  looks: Record<string, string>;
  icons: Record<string, string>;
}

const SVG = 'http://www.w3.org/2000/svg';
const PART_COLORS = ['var(--rn-primary)', 'var(--rn-data-5)', 'var(--rn-danger)', 'var(--rn-ok)'];
const NEAREST = 19;
const MERCATOR_EDGE = 85;

/**
 * The map of the city: its quarters on a plain ground, pins, a scale; street tiles only where the installation names a
 * server for them. Loads Leaflet when it comes into view. With `clusters` it asks that address for what lies in its
 * window whenever it has moved. With `choose` a click, or Enter on the middle, fires
 * `point-chosen`. Everything it shows also stands beside it as text: it is never the only way.
 */
class RnMap extends LitElement {
  static properties = {
    pins: { attribute: 'pins' },
    point: { attribute: 'point' },
    choose: { type: Boolean, attribute: 'choose' },
    ground: { attribute: 'ground' },
    clusters: { attribute: 'clusters' },
  };

  declare pins?: string;
  declare point?: string;
  declare choose: boolean;
  /** GeoJSON as text, for borders that are not saved yet; otherwise the city's own are fetched. */
  declare ground?: string;

  /** Where the clusters are asked for. */
  declare clusters?: string;

  private leaflet?: typeof Leaflet;
  private map?: Leaflet.Map;
  private pinLayer?: Leaflet.LayerGroup;
  private chosen?: Leaflet.Marker;
  private seen?: IntersectionObserver;
  private bounds?: Leaflet.LatLngBounds;
  private asking?: AbortController;
  /** Where the bubble was that somebody opened by keyboard: what takes its place gets the focus. */
  private opened?: Leaflet.LatLng;

  /** The page's own style sheet draws it. */
  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        this.seen?.disconnect();
        void this.open();
      }
    }, { rootMargin: '200px' });
    this.seen.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.seen?.disconnect();
    this.asking?.abort();
    this.map?.remove();
    this.map = undefined;
  }

  render() {
    return html`<div class="rn-map-canvas"></div>
      ${this.choose ? html`<span class="rn-map-cross" aria-hidden="true"></span>` : ''}`;
  }

  updated(changed: Map<string, unknown>) {
    if (!this.map) {
      return;
    }
    if (changed.has('pins')) {
      this.drawPins();
    }
    if (changed.has('clusters')) {
      void this.gather();
    }
    if (changed.has('point')) {
      this.drawChosen();
    }
  }

  /** Asks the device where it is; answers with `point-chosen` or `locate-failed`. */
  locate() {
    const failed = () => this.dispatchEvent(new CustomEvent('locate-failed'));
    if (!navigator.geolocation) {
      failed();
      return;
    }
    navigator.geolocation.getCurrentPosition(
      (found) => this.tell(found.coords.latitude, found.coords.longitude, 'device'),
      failed,
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 }
    );
  }

  private async open() {
    const [leaflet, sheet] = await Promise.all([import('leaflet'), import('leaflet/dist/leaflet.css?inline')]);
    if (!this.isConnected || this.map) {
      return;
    }
    this.leaflet = (leaflet.default ?? leaflet) as typeof Leaflet;
    addStyles(String(sheet.default));
    await this.updateComplete;
    if (!this.isConnected) {
      return;
    }
    this.draw(this.leaflet, this.querySelector<HTMLElement>('.rn-map-canvas')!);
    await this.drawGround(this.leaflet);
    if (!this.isConnected) {
      return; // the person went on while the borders were on their way
    }
    this.drawPins();
    this.drawChosen();
    this.map!.on('moveend', () => void this.gather());
    await this.gather();
    this.toggleAttribute('ready', true);
  }

  private draw(L: typeof Leaflet, canvas: HTMLElement) {
    const word = (name: string) => this.getAttribute(`t-${name}`) ?? '';
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', this.getAttribute('label') ?? '');
    const tiles = this.getAttribute('tiles');
    this.map = L.map(canvas, {
      zoomControl: false,
      attributionControl: !!tiles,
      scrollWheelZoom: false,
      dragging: this.choose || !L.Browser.mobile,
      zoomSnap: 0.25,
      zoomDelta: 0.75,
      minZoom: 9,
      maxZoom: NEAREST,
      maxBoundsViscosity: 0.8,
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    this.map.setView([this.number('lat', 42.5), this.number('lon', 12.5)], 9);
    this.map.on('focus', () => this.map?.scrollWheelZoom.enable());
    this.map.on('blur', () => this.map?.scrollWheelZoom.disable());
    L.control.zoom({ position: 'topright', zoomInTitle: word('zoom-in'), zoomOutTitle: word('zoom-out') }).addTo(this.map);
    L.control.scale({ imperial: false }).addTo(this.map);
    this.pinLayer = L.layerGroup().addTo(this.map);
    if (tiles) {
      L.tileLayer(tiles, { attribution: escaped(this.getAttribute('attribution') ?? ''), maxZoom: 19 }).addTo(this.map);
    }
    if (this.choose) {
      this.map.on('click', (click) => this.tell(click.latlng.lat, click.latlng.lng, 'map'));
      canvas.addEventListener('keydown', (key) => {
        if (key.target === canvas && (key.key === 'Enter' || key.key === ' ')) {
          key.preventDefault();
          const middle = this.map!.getCenter();
          this.tell(middle.lat, middle.lng, 'map');
        }
      });
    }
  }

  private number(attribute: string, otherwise: number) {
    const value = parseFloat(this.getAttribute(attribute) ?? '');
    return Number.isFinite(value) ? value : otherwise;
  }

  private async drawGround(L: typeof Leaflet) {
    const city = this.ground ? JSON.parse(this.ground) : await fetched(this.getAttribute('districts'));
    if (!city || !this.map) {
      return;
    }
    const own = (kind: string) => ({ ...city, features: city.features.filter((f: any) => f.properties.kind === kind) });
    const border = L.geoJSON(own('municipality'), { interactive: false, style: { className: 'rn-map-city' } });
    let number = 0;
    const quarters = L.geoJSON(own('neighbourhood'), {
      interactive: false,
      style: () => ({ className: number++ % 2 ? 'rn-map-quarter rn-map-quarter-2' : 'rn-map-quarter' }),
    });
    border.addTo(this.map).bringToBack();
    quarters.addTo(this.map);
    for (const quarter of own('neighbourhood').features) {
      const name = document.createElement('span');
      name.textContent = quarter.properties.name;
      const [lon, lat] = quarter.properties.label;
      L.marker([lat, lon], {
        interactive: false,
        keyboard: false,
        icon: L.divIcon({ className: 'rn-map-name', html: name, iconSize: [96, 20] }),
      }).addTo(this.map);
    }
    this.bounds = number ? quarters.getBounds() : border.getBounds();
    if (this.bounds.isValid()) {
      this.map.setMaxBounds(border.getBounds().isValid() ? border.getBounds().pad(0.6) : this.bounds.pad(1));
      this.map.fitBounds(this.bounds, { padding: [4, 4], animate: false });
    }
  }

  private drawPins() {
    const L = this.leaflet!;
    this.pinLayer!.clearLayers();
    const pins = (this.pins ? JSON.parse(this.pins) : []) as Pin[];
    pins.forEach((pin) => this.place(pin, pinElement(pin)));
    if (!this.bounds && pins.length) {
      this.map!.fitBounds(L.latLngBounds(pins.map((pin) => [pin.lat, pin.lon])), { maxZoom: 15, animate: false });
    }
  }

  private place(at: { lat: number; lon: number }, element: HTMLElement) {
    const L = this.leaflet!;
    return L.marker([at.lat, at.lon], {
      keyboard: false,
      interactive: element.tagName !== 'SPAN',
      icon: L.divIcon({ className: 'rn-map-pin', html: element, iconSize: [0, 0] }),
    }).addTo(this.pinLayer!);
  }

  /** Asks for what lies in the window; an answer that comes after the map has moved on is not drawn. */
  private async gather() {
    if (!this.clusters || !this.map) {
      return;
    }
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    const shown = this.map.getBounds();
    const edges = [shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth()];
    const bbox = edges.map((edge) => edge.toFixed(5)).join(',');
    const address = `${this.clusters}&bbox=${bbox}&zoom=${this.map.getZoom()}`;
    const found = await fetched(address, asking.signal).catch(() => undefined);
    if (found && this.map && !asking.signal.aborted) {
      this.drawClusters(found.items as Cluster[]);
    }
  }

  private drawClusters(clusters: Cluster[]) {
    const words = JSON.parse(this.getAttribute('words') ?? '{}') as Words;
    const hadFocus = !!this.pinLayer && this.querySelector('.rn-map-pin')?.parentElement?.contains(document.activeElement);
    const opened = this.opened ?? (hadFocus ? this.map!.getCenter() : undefined);
    this.opened = undefined;
    this.pinLayer!.clearLayers();
    let nearest: HTMLElement | undefined;
    let distance = Infinity;
    for (const cluster of clusters) {
      const element = cluster.count === 1 && cluster.reports.length
        ? pinElement(this.single(cluster, words))
        : this.bubble(cluster, words);
      const marker = this.place(cluster, element);
      this.keepClear(element, marker);
      const away = opened ? this.map!.distance(opened, marker.getLatLng()) : Infinity;
      if (away < distance && !element.hidden) {
        [nearest, distance] = [element, away];
      }
    }
    nearest?.focus({ preventScroll: true });
  }

  /** What would lie under the buttons of the map is drawn when the map has moved. */
  private keepClear(element: HTMLElement, marker: Leaflet.Marker) {
    const at = this.map!.latLngToContainerPoint(marker.getLatLng());
    const buttons = this.querySelector('.leaflet-control-zoom')?.getBoundingClientRect();
    const frame = this.querySelector('.rn-map-canvas')!.getBoundingClientRect();
    element.hidden = !!buttons && at.x > buttons.left - frame.left - 24 && at.y < buttons.bottom - frame.top + 44;
  }

  private single(cluster: Cluster, words: Words): Pin {
    const report = cluster.reports[0];
    const state = report.late ? (this.getAttribute('t-late') ?? '') : (words.states[report.state] ?? '');
    return {
      lat: cluster.lat,
      lon: cluster.lon,
      label: `${report.title}, ${state}`,
      icon: words.icons[report.category] ?? 'dots',
      color: `var(--rn-${report.late ? 'danger' : (words.looks[report.state] ?? 'primary')})`,
      href: report.path,
    };
  }

  /** A bubble comes nearer until its reports part; those of one place are named in a list. */
  private bubble(cluster: Cluster, words: Words) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'rn-pin';
    const numbers = new Intl.NumberFormat(document.documentElement.lang || 'it');
    const label = (this.getAttribute('t-many') ?? '')
      .replace('{0}', numbers.format(cluster.count))
      .replace('{1}', numbers.format(cluster.late));
    element.setAttribute('aria-label', label);
    element.title = label;
    element.append(ring([cluster.inTime, cluster.inHand, cluster.late, cluster.closed]));
    element.addEventListener('click', (click) => {
      click.stopPropagation();
      if (cluster.reports.length) {
        this.openList(cluster, words, element);
      } else {
        this.comeNearer(cluster, click.detail === 0);
      }
    });
    return element;
  }

  private comeNearer(cluster: Cluster, byKeyboard: boolean) {
    const [west, south, east, north] = cluster.bbox;
    const middle = this.leaflet!.latLng(cluster.lat, cluster.lon);
    this.opened = byKeyboard ? middle : undefined;
    const around = this.leaflet!.latLngBounds([south, west], [north, east]);
    const zoom = Math.min(NEAREST, Math.max(this.map!.getBoundsZoom(around.pad(0.1)), this.map!.getZoom() + 1));
    this.map!.setView(around.getCenter(), zoom);
  }

  private openList(cluster: Cluster, words: Words, from: HTMLElement) {
    const list = document.createElement('ul');
    list.className = 'rn-map-reports';
    for (const report of cluster.reports) {
      const { label, href } = this.single({ ...cluster, reports: [report] }, words);
      const link = document.createElement('a');
      link.href = href!;
      link.textContent = label;
      list.appendChild(document.createElement('li')).append(link);
    }
    const popup = this.leaflet!.popup({ className: 'rn-map-popup', maxWidth: 300, maxHeight: 240, autoPan: false })
      .setLatLng([cluster.lat, cluster.lon])
      .setContent(list)
      .openOn(this.map!);
    const close = popup.getElement()?.querySelector('.leaflet-popup-close-button');
    close?.setAttribute('aria-label', this.getAttribute('t-close') ?? '');
    this.map!.once('popupclose', () => from.isConnected && from.focus({ preventScroll: true }));
    list.querySelector('a')?.focus({ preventScroll: true });
  }

  private drawChosen() {
    const L = this.leaflet!;
    this.chosen?.remove();
    this.chosen = undefined;
    const [lat, lon] = (this.point ?? '').split(',').map(Number);
    if (this.point && Number.isFinite(lat) && Number.isFinite(lon)) {
      const pin = document.createElement('span');
      pin.className = 'rn-pin';
      pin.append(drop({ lat, lon, label: '', icon: 'target', color: 'var(--rn-primary)' }));
      this.chosen = L.marker([lat, lon], {
        keyboard: false,
        interactive: false,
        icon: L.divIcon({ className: 'rn-map-pin', html: pin, iconSize: [0, 0] }),
      }).addTo(this.map!);
      this.map!.setView([lat, lon], Math.max(this.map!.getZoom(), 15), { animate: false });
    }
  }

  private tell(lat: number, lon: number, source: string) {
    if (Math.abs(lat) <= MERCATOR_EDGE) {
      this.dispatchEvent(new CustomEvent('point-chosen', { detail: { lat, lon, source } }));
    }
  }
}

async function fetched(address: string | null, signal?: AbortSignal) {
  if (!address) {
    return undefined;
  }
  const answer = await fetch(address, { signal });
  return answer.ok ? answer.json() : undefined;
}

function addStyles(sheet: string) {
  if (!document.getElementById('rn-map-sheet')) {
    const style = document.createElement('style');
    style.id = 'rn-map-sheet';
    style.textContent = sheet;
    document.head.prepend(style);
  }
}

function escaped(text: string) {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}

function shape(name: string, attributes: Record<string, string | number>) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

function drawing(width: number, height: number, box: string) {
  return shape('svg', { width, height, viewBox: box, 'aria-hidden': 'true', focusable: 'false' });
}

/** A link where the pin leads somewhere; otherwise only a mark of what a list beside the map has links for. */
function pinElement(pin: Pin) {
  const element = document.createElement(pin.href ? 'a' : 'span');
  element.className = 'rn-pin';
  element.setAttribute('aria-label', pin.label);
  element.title = pin.label;
  if (element instanceof HTMLAnchorElement) {
    element.href = pin.href!;
  } else {
    element.setAttribute('role', 'img');
  }
  element.append(drop(pin));
  return element;
}

function drop(pin: Pin) {
  const svg = drawing(34, 44, '-17 -42 34 44');
  svg.classList.add('rn-pin-drop');
  const body = shape('path', { class: 'rn-pin-body', d: 'M0 0C-8-9-15-16-15-25a15 15 0 0 1 30 0C15-16 8-9 0 0z' });
  (body as SVGElement).style.setProperty('--c', pin.color);
  if (pin.number) {
    const number = shape('text', { class: 'rn-pin-number', x: 0, y: -20 });
    number.textContent = String(pin.number);
    svg.append(body, number);
    return svg;
  }
  const glyph = shape('svg', {
    class: 'rn-pin-glyph', x: -10, y: -35, width: 20, height: 20, viewBox: '0 0 24 24', fill: 'none',
    'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
  });
  glyph.append(shape('use', { href: `/icons.svg#i-${pin.icon}` }));
  svg.append(body, glyph);
  return svg;
}

function ring(parts: number[]) {
  const all = parts.reduce((sum, part) => sum + part, 0);
  const r = all < 10 ? 14 : all < 100 ? 17 : all < 1000 ? 21 : 24;
  const side = 2 * (r + 6);
  const around = 2 * Math.PI * r;
  const svg = drawing(side, side, `${-side / 2} ${-side / 2} ${side} ${side}`);
  svg.classList.add('rn-pin-ring');
  svg.append(shape('circle', { class: 'rn-pin-disc', r: r + 5 }));
  let turned = -90;
  parts.forEach((part, i) => {
    if (part) {
      const arc = shape('circle', {
        r, fill: 'none', 'stroke-width': 5, transform: `rotate(${turned})`,
        'stroke-dasharray': `${(part / all) * around} ${around}`,
      });
      (arc as SVGElement).style.stroke = PART_COLORS[i];
      svg.append(arc);
      turned += (part / all) * 360;
    }
  });
  const number = shape('text', {});
  number.textContent = all < 10000 ? String(all) : `${Math.round(all / 1000)}k`;
  svg.append(number);
  return svg;
}

customElements.define('rn-map', RnMap);
