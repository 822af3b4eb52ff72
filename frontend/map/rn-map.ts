import { html, LitElement } from 'lit';
import type * as Leaflet from 'leaflet';

/** A pin, or a cluster of several things: `parts` are in time, in somebody's hands, late. */
interface Pin {
  lat: number;
  lon: number;
  label: string;
  icon: string;
  color: string;
  href?: string;
  parts?: number[];
}

const SVG = 'http://www.w3.org/2000/svg';
const PART_COLORS = ['var(--rn-primary)', 'var(--rn-data-5)', 'var(--rn-danger)'];
const MERCATOR_EDGE = 85;

/**
 * The map of the city: its quarters on a plain ground, pins, a scale; street tiles only where the installation names a
 * server for them. Loads Leaflet when it comes into view. With `choose` a click, or Enter on the middle, fires
 * `point-chosen`. Everything it shows also stands beside it as text: it is never the only way.
 */
class RnMap extends LitElement {
  static properties = {
    pins: { attribute: 'pins' },
    point: { attribute: 'point' },
    choose: { type: Boolean, attribute: 'choose' },
    ground: { attribute: 'ground' },
  };

  declare pins?: string;
  declare point?: string;
  declare choose: boolean;
  /** GeoJSON as text, for borders that are not saved yet; otherwise the city's own are fetched. */
  declare ground?: string;

  private leaflet?: typeof Leaflet;
  private map?: Leaflet.Map;
  private pinLayer?: Leaflet.LayerGroup;
  private chosen?: Leaflet.Marker;
  private seen?: IntersectionObserver;
  private bounds?: Leaflet.LatLngBounds;

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
    this.draw(this.leaflet, this.querySelector<HTMLElement>('.rn-map-canvas')!);
    await this.drawGround(this.leaflet);
    this.drawPins();
    this.drawChosen();
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
      maxZoom: 19,
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
    for (const pin of pins) {
      L.marker([pin.lat, pin.lon], {
        keyboard: false,
        icon: L.divIcon({ className: 'rn-map-pin', html: this.pinElement(pin), iconSize: [0, 0] }),
      }).addTo(this.pinLayer!);
    }
    if (!this.bounds && pins.length) {
      this.map!.fitBounds(L.latLngBounds(pins.map((pin) => [pin.lat, pin.lon])), { maxZoom: 15, animate: false });
    }
  }

  /** A link where the pin leads somewhere; a cluster without an address comes nearer. */
  private pinElement(pin: Pin) {
    const element = document.createElement(pin.href ? 'a' : 'button');
    element.className = 'rn-pin';
    element.setAttribute('aria-label', pin.label);
    element.title = pin.label;
    if (pin.href) {
      (element as HTMLAnchorElement).href = pin.href;
    } else {
      (element as HTMLButtonElement).type = 'button';
      element.addEventListener('click', (click) => {
        click.stopPropagation();
        this.map!.setView([pin.lat, pin.lon], this.map!.getZoom() + 2);
      });
    }
    element.append(pin.parts ? ring(pin.parts) : drop(pin));
    return element;
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

async function fetched(address: string | null) {
  if (!address) {
    return undefined;
  }
  const answer = await fetch(address);
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

function drop(pin: Pin) {
  const svg = drawing(34, 44, '-17 -42 34 44');
  svg.classList.add('rn-pin-drop');
  const body = shape('path', { class: 'rn-pin-body', d: 'M0 0C-8-9-15-16-15-25a15 15 0 0 1 30 0C15-16 8-9 0 0z' });
  (body as SVGElement).style.setProperty('--c', pin.color);
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
  const r = all < 10 ? 14 : all < 50 ? 17 : 21;
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
  number.textContent = String(all);
  svg.append(number);
  return svg;
}

customElements.define('rn-map', RnMap);
