// Runs inside a page that is checked. Everything returns plain values.
window.aplis = (() => {
  const spacing = document.createElement('style');
  // WCAG 1.4.12.
  spacing.textContent = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }'
    + ' p { margin-bottom: 2em !important; }';

  function space(wanted) {
    if (wanted) document.head.append(spacing); else spacing.remove();
  }

  // What stands out to the right of the window, the innermost first.
  function sideways() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const out = [...document.body.querySelectorAll('*')].filter((e) => {
      const box = e.getBoundingClientRect();
      return box.width > 1 && box.right > width + 1 && !clipped(e);
    });
    const inner = out.filter((e) => !out.some((other) => other !== e && e.contains(other)));
    return (inner.length ? inner : [document.body]).map(name);
  }

  function clipped(element) {
    for (let e = element.parentElement; e; e = e.parentElement) {
      if (getComputedStyle(e).overflowX !== 'visible' && e !== document.body) return true;
    }
    return false;
  }

  function name(element) {
    const kind = element.getAttribute('class');
    return element.localName + (element.id ? '#' + element.id : '') + (kind ? '.' + kind.trim().replace(/\s+/g, '.') : '')
      + ' ' + JSON.stringify((element.textContent || '').trim().slice(0, 40));
  }

  // Texts of drawings: axe does not look at them. What was drawn last before a text, and holds its middle, is its ground.
  function drawings() {
    const found = [];
    for (const drawing of document.querySelectorAll('svg')) {
      const shapes = [...drawing.querySelectorAll('rect, circle, path, polygon, text')];
      shapes.forEach((text, index) => {
        if (text.localName !== 'text' || !text.textContent.trim()) return;
        const box = text.getBoundingClientRect();
        if (!box.width) return;
        const ground = groundOf(shapes.slice(0, index), box, drawing);
        const ink = color(getComputedStyle(text).fill, ground);
        const ratio = contrast(ink, ground);
        if (ratio < 4.5) found.push(`${name(text)} ${ratio.toFixed(1)}:1`);
      });
    }
    return found;
  }

  function groundOf(shapes, box, drawing) {
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    let ground = pageGround(drawing);
    for (const shape of shapes) {
      const style = getComputedStyle(shape), around = shape.getBoundingClientRect();
      if (shape.localName === 'text' || style.fill === 'none' || style.visibility === 'hidden') continue;
      const holds = around.left <= x && x <= around.right && around.top <= y && y <= around.bottom;
      if (holds && !style.fill.startsWith('url')) ground = color(style.fill, ground, style.fillOpacity);
    }
    return ground;
  }

  function pageGround(element) {
    const grounds = [];
    for (let e = element; e; e = e.parentElement) grounds.unshift(getComputedStyle(e).backgroundColor);
    return grounds.reduce((under, over) => color(over, under), color(canvas(), [255, 255, 255]));
  }

  function canvas() {
    const probe = document.createElement('i');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }

  function color(text, under, opacity = 1) {
    const [r, g, b, a = 1] = (text.match(/[\d.]+/g) || ['0', '0', '0', '0']).map(Number);
    const alpha = a * Number(opacity);
    return [r, g, b].map((part, i) => part * alpha + under[i] * (1 - alpha));
  }

  function light(rgb) {
    const [r, g, b] = rgb.map((part) => {
      const p = part / 255;
      return p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(a, b) {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  }

  // The rules of some tags on the whole page.
  async function wholePage(tags, without) {
    const rules = { 'target-size': { enabled: true } };
    for (const rule of without) rules[rule] = { enabled: false };
    return told(await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], rules }));
  }

  // A few rules on the whole page.
  async function some(rules) {
    return told(await axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] }));
  }

  // The rules about colours, on a few texts of every look that the page has now: the same colours on the same grounds
  // in the same size give the same answer, and a long page has thousands of them.
  async function looks(rules, most) {
    const seen = new Map(), known = new Map();
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg, template, script, style') || !hasText(element)) continue;
      const key = look(element, known), same = seen.get(key) || [];
      if (same.length < most && element.getClientRects().length) seen.set(key, [...same, element]);
    }
    const include = [...seen.values()].flat();
    if (!include.length) return [];
    const result = await axe.run({ include }, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
    return told(result);
  }

  function hasText(element) {
    return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  }

  function look(element, known) {
    const own = getComputedStyle(element);
    return [own.color, own.fontSize, own.fontWeight, own.textDecorationLine, element.localName, grounds(element, known)].join(' ');
  }

  function grounds(element, known) {
    if (!element) return '';
    if (!known.has(element)) {
      const style = getComputedStyle(element), under = grounds(element.parentElement, known);
      const covers = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.opacity !== '1';
      known.set(element, covers ? `${under} ${style.backgroundColor} ${style.opacity}` : under);
    }
    return known.get(element);
  }

  function told(result) {
    return result.violations.map(({ id, tags, nodes }) => {
      const reason = [...nodes[0].any, ...nodes[0].all, ...nodes[0].none][0];
      return { rule: id, tags, count: nodes.length, example: `${nodes[0].target.join(' ')}: ${reason ? reason.message : ''}` };
    });
  }

  return { space, sideways, drawings, wholePage, some, looks };
})();
