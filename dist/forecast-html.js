import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);
var __defProp = Object.defineProperty;
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: !0 });
};

// src/model/level.ts
var LEVELS = ["note", "warning", "error"];

// src/report/count.ts
function count(number2, word, plural = `${word}s`) {
  return `${number2} ${number2 === 1 ? word : plural}`;
}
function countLevels(findings) {
  return LEVELS.toReversed().filter((level) => findings[level] > 0).map((level) => count(findings[level], level)).join(", ");
}
function wholePercent(ratio) {
  return Math.floor(ratio * 100 + 1e-9);
}
function percent(ratio) {
  return `${wholePercent(ratio)} %`;
}

// src/report/review/verdict.ts
var STATUS_WORDS = {
  pass: "Met",
  fail: "Not met",
  open: "Open",
  manual: "Left to a person",
  notApplicable: "Does not apply",
  notAssessed: "Not assessed"
};

// node_modules/property-information/lib/util/schema.js
var Schema = class {
  /**
   * @param {SchemaType['property']} property
   *   Property.
   * @param {SchemaType['normal']} normal
   *   Normal.
   * @param {Space | undefined} [space]
   *   Space.
   * @returns
   *   Schema.
   */
  constructor(property, normal, space) {
    this.normal = normal, this.property = property, space && (this.space = space);
  }
};
Schema.prototype.normal = {};
Schema.prototype.property = {};
Schema.prototype.space = void 0;

// node_modules/property-information/lib/util/merge.js
function merge(definitions, space) {
  let property = {}, normal = {};
  for (let definition of definitions)
    Object.assign(property, definition.property), Object.assign(normal, definition.normal);
  return new Schema(property, normal, space);
}

// node_modules/property-information/lib/normalize.js
function normalize(value) {
  return value.toLowerCase();
}

// node_modules/property-information/lib/util/info.js
var Info = class {
  /**
   * @param {string} property
   *   Property.
   * @param {string} attribute
   *   Attribute.
   * @returns
   *   Info.
   */
  constructor(property, attribute) {
    this.attribute = attribute, this.property = property;
  }
};
Info.prototype.attribute = "";
Info.prototype.booleanish = !1;
Info.prototype.boolean = !1;
Info.prototype.commaOrSpaceSeparated = !1;
Info.prototype.commaSeparated = !1;
Info.prototype.defined = !1;
Info.prototype.mustUseProperty = !1;
Info.prototype.number = !1;
Info.prototype.overloadedBoolean = !1;
Info.prototype.property = "";
Info.prototype.spaceSeparated = !1;
Info.prototype.space = void 0;

// node_modules/property-information/lib/util/types.js
var types_exports = {};
__export(types_exports, {
  boolean: () => boolean,
  booleanish: () => booleanish,
  commaOrSpaceSeparated: () => commaOrSpaceSeparated,
  commaSeparated: () => commaSeparated,
  number: () => number,
  overloadedBoolean: () => overloadedBoolean,
  spaceSeparated: () => spaceSeparated
});
var powers = 0, boolean = increment(), booleanish = increment(), overloadedBoolean = increment(), number = increment(), spaceSeparated = increment(), commaSeparated = increment(), commaOrSpaceSeparated = increment();
function increment() {
  return 2 ** ++powers;
}

// node_modules/property-information/lib/util/defined-info.js
var checks = (
  /** @type {ReadonlyArray<keyof typeof types>} */
  Object.keys(types_exports)
), DefinedInfo = class extends Info {
  /**
   * @constructor
   * @param {string} property
   *   Property.
   * @param {string} attribute
   *   Attribute.
   * @param {number | null | undefined} [mask]
   *   Mask.
   * @param {Space | undefined} [space]
   *   Space.
   * @returns
   *   Info.
   */
  constructor(property, attribute, mask, space) {
    let index = -1;
    if (super(property, attribute), mark(this, "space", space), typeof mask == "number")
      for (; ++index < checks.length; ) {
        let check = checks[index];
        mark(this, checks[index], (mask & types_exports[check]) === types_exports[check]);
      }
  }
};
DefinedInfo.prototype.defined = !0;
function mark(values, key2, value) {
  value && (values[key2] = value);
}

// node_modules/property-information/lib/util/create.js
function create(definition) {
  let properties = {}, normals = {};
  for (let [property, value] of Object.entries(definition.properties)) {
    let info = new DefinedInfo(
      property,
      definition.transform(definition.attributes || {}, property),
      value,
      definition.space
    );
    definition.mustUseProperty && definition.mustUseProperty.includes(property) && (info.mustUseProperty = !0), properties[property] = info, normals[normalize(property)] = property, normals[normalize(info.attribute)] = property;
  }
  return new Schema(properties, normals, definition.space);
}

// node_modules/property-information/lib/aria.js
var aria = create({
  properties: {
    ariaActiveDescendant: null,
    ariaAtomic: booleanish,
    ariaAutoComplete: null,
    ariaBusy: booleanish,
    ariaChecked: booleanish,
    ariaColCount: number,
    ariaColIndex: number,
    ariaColSpan: number,
    ariaControls: spaceSeparated,
    ariaCurrent: null,
    ariaDescribedBy: spaceSeparated,
    ariaDetails: null,
    ariaDisabled: booleanish,
    ariaDropEffect: spaceSeparated,
    ariaErrorMessage: null,
    ariaExpanded: booleanish,
    ariaFlowTo: spaceSeparated,
    ariaGrabbed: booleanish,
    ariaHasPopup: null,
    ariaHidden: booleanish,
    ariaInvalid: null,
    ariaKeyShortcuts: null,
    ariaLabel: null,
    ariaLabelledBy: spaceSeparated,
    ariaLevel: number,
    ariaLive: null,
    ariaModal: booleanish,
    ariaMultiLine: booleanish,
    ariaMultiSelectable: booleanish,
    ariaOrientation: null,
    ariaOwns: spaceSeparated,
    ariaPlaceholder: null,
    ariaPosInSet: number,
    ariaPressed: booleanish,
    ariaReadOnly: booleanish,
    ariaRelevant: null,
    ariaRequired: booleanish,
    ariaRoleDescription: spaceSeparated,
    ariaRowCount: number,
    ariaRowIndex: number,
    ariaRowSpan: number,
    ariaSelected: booleanish,
    ariaSetSize: number,
    ariaSort: null,
    ariaValueMax: number,
    ariaValueMin: number,
    ariaValueNow: number,
    ariaValueText: null,
    role: null
  },
  transform(_, property) {
    return property === "role" ? property : "aria-" + property.slice(4).toLowerCase();
  }
});

// node_modules/property-information/lib/util/case-sensitive-transform.js
function caseSensitiveTransform(attributes, attribute) {
  return attribute in attributes ? attributes[attribute] : attribute;
}

// node_modules/property-information/lib/util/case-insensitive-transform.js
function caseInsensitiveTransform(attributes, property) {
  return caseSensitiveTransform(attributes, property.toLowerCase());
}

// node_modules/property-information/lib/html.js
var html = create({
  attributes: {
    acceptcharset: "accept-charset",
    classname: "class",
    htmlfor: "for",
    httpequiv: "http-equiv"
  },
  mustUseProperty: ["checked", "multiple", "muted", "selected"],
  properties: {
    // Standard Properties.
    abbr: null,
    accept: commaSeparated,
    acceptCharset: spaceSeparated,
    accessKey: spaceSeparated,
    action: null,
    allow: null,
    allowFullScreen: boolean,
    allowPaymentRequest: boolean,
    allowUserMedia: boolean,
    alpha: boolean,
    alt: null,
    as: null,
    async: boolean,
    autoCapitalize: null,
    autoComplete: spaceSeparated,
    autoFocus: boolean,
    autoPlay: boolean,
    blocking: spaceSeparated,
    capture: null,
    charSet: null,
    checked: boolean,
    cite: null,
    className: spaceSeparated,
    closedBy: null,
    colorSpace: null,
    cols: number,
    colSpan: number,
    command: null,
    commandFor: null,
    content: null,
    contentEditable: booleanish,
    controls: boolean,
    controlsList: spaceSeparated,
    coords: number | commaSeparated,
    crossOrigin: null,
    data: null,
    dateTime: null,
    decoding: null,
    default: boolean,
    defer: boolean,
    dir: null,
    dirName: null,
    disabled: boolean,
    download: overloadedBoolean,
    draggable: booleanish,
    encType: null,
    enterKeyHint: null,
    fetchPriority: null,
    form: null,
    formAction: null,
    formEncType: null,
    formMethod: null,
    formNoValidate: boolean,
    formTarget: null,
    headers: spaceSeparated,
    height: number,
    hidden: overloadedBoolean,
    high: number,
    href: null,
    hrefLang: null,
    htmlFor: spaceSeparated,
    httpEquiv: spaceSeparated,
    id: null,
    imageSizes: null,
    imageSrcSet: null,
    inert: boolean,
    inputMode: null,
    integrity: null,
    is: null,
    isMap: boolean,
    itemId: null,
    itemProp: spaceSeparated,
    itemRef: spaceSeparated,
    itemScope: boolean,
    itemType: spaceSeparated,
    kind: null,
    label: null,
    lang: null,
    language: null,
    list: null,
    loading: null,
    loop: boolean,
    low: number,
    manifest: null,
    max: null,
    maxLength: number,
    media: null,
    method: null,
    min: null,
    minLength: number,
    multiple: boolean,
    muted: boolean,
    name: null,
    nonce: null,
    noModule: boolean,
    noValidate: boolean,
    onAbort: null,
    onAfterPrint: null,
    onAuxClick: null,
    onBeforeMatch: null,
    onBeforePrint: null,
    onBeforeToggle: null,
    onBeforeUnload: null,
    onBlur: null,
    onCancel: null,
    onCanPlay: null,
    onCanPlayThrough: null,
    onChange: null,
    onClick: null,
    onClose: null,
    onContextLost: null,
    onContextMenu: null,
    onContextRestored: null,
    onCopy: null,
    onCueChange: null,
    onCut: null,
    onDblClick: null,
    onDrag: null,
    onDragEnd: null,
    onDragEnter: null,
    onDragExit: null,
    onDragLeave: null,
    onDragOver: null,
    onDragStart: null,
    onDrop: null,
    onDurationChange: null,
    onEmptied: null,
    onEnded: null,
    onError: null,
    onFocus: null,
    onFormData: null,
    onHashChange: null,
    onInput: null,
    onInvalid: null,
    onKeyDown: null,
    onKeyPress: null,
    onKeyUp: null,
    onLanguageChange: null,
    onLoad: null,
    onLoadedData: null,
    onLoadedMetadata: null,
    onLoadEnd: null,
    onLoadStart: null,
    onMessage: null,
    onMessageError: null,
    onMouseDown: null,
    onMouseEnter: null,
    onMouseLeave: null,
    onMouseMove: null,
    onMouseOut: null,
    onMouseOver: null,
    onMouseUp: null,
    onOffline: null,
    onOnline: null,
    onPageHide: null,
    onPageShow: null,
    onPaste: null,
    onPause: null,
    onPlay: null,
    onPlaying: null,
    onPopState: null,
    onProgress: null,
    onRateChange: null,
    onRejectionHandled: null,
    onReset: null,
    onResize: null,
    onScroll: null,
    onScrollEnd: null,
    onSecurityPolicyViolation: null,
    onSeeked: null,
    onSeeking: null,
    onSelect: null,
    onSlotChange: null,
    onStalled: null,
    onStorage: null,
    onSubmit: null,
    onSuspend: null,
    onTimeUpdate: null,
    onToggle: null,
    onUnhandledRejection: null,
    onUnload: null,
    onVolumeChange: null,
    onWaiting: null,
    onWheel: null,
    open: boolean,
    optimum: number,
    pattern: null,
    ping: spaceSeparated,
    placeholder: null,
    playsInline: boolean,
    popover: null,
    popoverTarget: null,
    popoverTargetAction: null,
    poster: null,
    preload: null,
    readOnly: boolean,
    referrerPolicy: null,
    rel: spaceSeparated,
    required: boolean,
    reversed: boolean,
    rows: number,
    rowSpan: number,
    sandbox: spaceSeparated,
    scope: null,
    scoped: boolean,
    seamless: boolean,
    selected: boolean,
    shadowRootClonable: boolean,
    shadowRootCustomElementRegistry: boolean,
    shadowRootDelegatesFocus: boolean,
    shadowRootMode: null,
    shadowRootSerializable: boolean,
    shape: null,
    size: number,
    sizes: null,
    slot: null,
    span: number,
    spellCheck: booleanish,
    src: null,
    srcDoc: null,
    srcLang: null,
    srcSet: null,
    start: number,
    step: null,
    style: null,
    tabIndex: number,
    target: null,
    title: null,
    translate: null,
    type: null,
    typeMustMatch: boolean,
    useMap: null,
    value: booleanish,
    width: number,
    wrap: null,
    writingSuggestions: null,
    // Legacy.
    // See: https://html.spec.whatwg.org/#other-elements,-attributes-and-apis
    align: null,
    // Several. Use CSS `text-align` instead,
    aLink: null,
    // `<body>`. Use CSS `a:active {color}` instead
    archive: spaceSeparated,
    // `<object>`. List of URIs to archives
    axis: null,
    // `<td>` and `<th>`. Use `scope` on `<th>`
    background: null,
    // `<body>`. Use CSS `background-image` instead
    bgColor: null,
    // `<body>` and table elements. Use CSS `background-color` instead
    border: number,
    // `<table>`. Use CSS `border-width` instead,
    borderColor: null,
    // `<table>`. Use CSS `border-color` instead,
    bottomMargin: number,
    // `<body>`
    cellPadding: null,
    // `<table>`
    cellSpacing: null,
    // `<table>`
    char: null,
    // Several table elements. When `align=char`, sets the character to align on
    charOff: null,
    // Several table elements. When `char`, offsets the alignment
    classId: null,
    // `<object>`
    clear: null,
    // `<br>`. Use CSS `clear` instead
    code: null,
    // `<object>`
    codeBase: null,
    // `<object>`
    codeType: null,
    // `<object>`
    color: null,
    // `<font>` and `<hr>`. Use CSS instead
    compact: boolean,
    // Lists. Use CSS to reduce space between items instead
    declare: boolean,
    // `<object>`
    event: null,
    // `<script>`
    face: null,
    // `<font>`. Use CSS instead
    frame: null,
    // `<table>`
    frameBorder: null,
    // `<iframe>`. Use CSS `border` instead
    hSpace: number,
    // `<img>` and `<object>`
    leftMargin: number,
    // `<body>`
    link: null,
    // `<body>`. Use CSS `a:link {color: *}` instead
    longDesc: null,
    // `<frame>`, `<iframe>`, and `<img>`. Use an `<a>`
    lowSrc: null,
    // `<img>`. Use a `<picture>`
    marginHeight: number,
    // `<body>`
    marginWidth: number,
    // `<body>`
    noResize: boolean,
    // `<frame>`
    noHref: boolean,
    // `<area>`. Use no href instead of an explicit `nohref`
    noShade: boolean,
    // `<hr>`. Use background-color and height instead of borders
    noWrap: boolean,
    // `<td>` and `<th>`
    object: null,
    // `<applet>`
    profile: null,
    // `<head>`
    prompt: null,
    // `<isindex>`
    rev: null,
    // `<link>`
    rightMargin: number,
    // `<body>`
    rules: null,
    // `<table>`
    scheme: null,
    // `<meta>`
    scrolling: booleanish,
    // `<frame>`. Use overflow in the child context
    standby: null,
    // `<object>`
    summary: null,
    // `<table>`
    text: null,
    // `<body>`. Use CSS `color` instead
    topMargin: number,
    // `<body>`
    valueType: null,
    // `<param>`
    version: null,
    // `<html>`. Use a doctype.
    vAlign: null,
    // Several. Use CSS `vertical-align` instead
    vLink: null,
    // `<body>`. Use CSS `a:visited {color}` instead
    vSpace: number,
    // `<img>` and `<object>`
    // Non-standard Properties.
    allowTransparency: null,
    autoCorrect: null,
    autoSave: null,
    credentialless: boolean,
    disablePictureInPicture: boolean,
    disableRemotePlayback: boolean,
    exportParts: commaSeparated,
    part: spaceSeparated,
    prefix: null,
    property: null,
    results: number,
    security: null,
    unselectable: null
  },
  space: "html",
  transform: caseInsensitiveTransform
});

// node_modules/property-information/lib/svg.js
var svg = create({
  attributes: {
    accentHeight: "accent-height",
    alignmentBaseline: "alignment-baseline",
    arabicForm: "arabic-form",
    baselineShift: "baseline-shift",
    capHeight: "cap-height",
    className: "class",
    clipPath: "clip-path",
    clipRule: "clip-rule",
    colorInterpolation: "color-interpolation",
    colorInterpolationFilters: "color-interpolation-filters",
    colorProfile: "color-profile",
    colorRendering: "color-rendering",
    crossOrigin: "crossorigin",
    dataType: "datatype",
    dominantBaseline: "dominant-baseline",
    enableBackground: "enable-background",
    fillOpacity: "fill-opacity",
    fillRule: "fill-rule",
    floodColor: "flood-color",
    floodOpacity: "flood-opacity",
    fontFamily: "font-family",
    fontSize: "font-size",
    fontSizeAdjust: "font-size-adjust",
    fontStretch: "font-stretch",
    fontStyle: "font-style",
    fontVariant: "font-variant",
    fontWeight: "font-weight",
    glyphName: "glyph-name",
    glyphOrientationHorizontal: "glyph-orientation-horizontal",
    glyphOrientationVertical: "glyph-orientation-vertical",
    hrefLang: "hreflang",
    horizAdvX: "horiz-adv-x",
    horizOriginX: "horiz-origin-x",
    horizOriginY: "horiz-origin-y",
    imageRendering: "image-rendering",
    letterSpacing: "letter-spacing",
    lightingColor: "lighting-color",
    markerEnd: "marker-end",
    markerMid: "marker-mid",
    markerStart: "marker-start",
    maskType: "mask-type",
    navDown: "nav-down",
    navDownLeft: "nav-down-left",
    navDownRight: "nav-down-right",
    navLeft: "nav-left",
    navNext: "nav-next",
    navPrev: "nav-prev",
    navRight: "nav-right",
    navUp: "nav-up",
    navUpLeft: "nav-up-left",
    navUpRight: "nav-up-right",
    onAbort: "onabort",
    onActivate: "onactivate",
    onAfterPrint: "onafterprint",
    onBeforePrint: "onbeforeprint",
    onBegin: "onbegin",
    onCancel: "oncancel",
    onCanPlay: "oncanplay",
    onCanPlayThrough: "oncanplaythrough",
    onChange: "onchange",
    onClick: "onclick",
    onClose: "onclose",
    onCopy: "oncopy",
    onCueChange: "oncuechange",
    onCut: "oncut",
    onDblClick: "ondblclick",
    onDrag: "ondrag",
    onDragEnd: "ondragend",
    onDragEnter: "ondragenter",
    onDragExit: "ondragexit",
    onDragLeave: "ondragleave",
    onDragOver: "ondragover",
    onDragStart: "ondragstart",
    onDrop: "ondrop",
    onDurationChange: "ondurationchange",
    onEmptied: "onemptied",
    onEnd: "onend",
    onEnded: "onended",
    onError: "onerror",
    onFocus: "onfocus",
    onFocusIn: "onfocusin",
    onFocusOut: "onfocusout",
    onHashChange: "onhashchange",
    onInput: "oninput",
    onInvalid: "oninvalid",
    onKeyDown: "onkeydown",
    onKeyPress: "onkeypress",
    onKeyUp: "onkeyup",
    onLoad: "onload",
    onLoadedData: "onloadeddata",
    onLoadedMetadata: "onloadedmetadata",
    onLoadStart: "onloadstart",
    onMessage: "onmessage",
    onMouseDown: "onmousedown",
    onMouseEnter: "onmouseenter",
    onMouseLeave: "onmouseleave",
    onMouseMove: "onmousemove",
    onMouseOut: "onmouseout",
    onMouseOver: "onmouseover",
    onMouseUp: "onmouseup",
    onMouseWheel: "onmousewheel",
    onOffline: "onoffline",
    onOnline: "ononline",
    onPageHide: "onpagehide",
    onPageShow: "onpageshow",
    onPaste: "onpaste",
    onPause: "onpause",
    onPlay: "onplay",
    onPlaying: "onplaying",
    onPopState: "onpopstate",
    onProgress: "onprogress",
    onRateChange: "onratechange",
    onRepeat: "onrepeat",
    onReset: "onreset",
    onResize: "onresize",
    onScroll: "onscroll",
    onSeeked: "onseeked",
    onSeeking: "onseeking",
    onSelect: "onselect",
    onShow: "onshow",
    onStalled: "onstalled",
    onStorage: "onstorage",
    onSubmit: "onsubmit",
    onSuspend: "onsuspend",
    onTimeUpdate: "ontimeupdate",
    onToggle: "ontoggle",
    onUnload: "onunload",
    onVolumeChange: "onvolumechange",
    onWaiting: "onwaiting",
    onZoom: "onzoom",
    overlinePosition: "overline-position",
    overlineThickness: "overline-thickness",
    paintOrder: "paint-order",
    panose1: "panose-1",
    pointerEvents: "pointer-events",
    referrerPolicy: "referrerpolicy",
    renderingIntent: "rendering-intent",
    shapeRendering: "shape-rendering",
    stopColor: "stop-color",
    stopOpacity: "stop-opacity",
    strikethroughPosition: "strikethrough-position",
    strikethroughThickness: "strikethrough-thickness",
    strokeDashArray: "stroke-dasharray",
    strokeDashOffset: "stroke-dashoffset",
    strokeLineCap: "stroke-linecap",
    strokeLineJoin: "stroke-linejoin",
    strokeMiterLimit: "stroke-miterlimit",
    strokeOpacity: "stroke-opacity",
    strokeWidth: "stroke-width",
    tabIndex: "tabindex",
    textAnchor: "text-anchor",
    textDecoration: "text-decoration",
    textRendering: "text-rendering",
    transformOrigin: "transform-origin",
    typeOf: "typeof",
    underlinePosition: "underline-position",
    underlineThickness: "underline-thickness",
    unicodeBidi: "unicode-bidi",
    unicodeRange: "unicode-range",
    unitsPerEm: "units-per-em",
    vAlphabetic: "v-alphabetic",
    vHanging: "v-hanging",
    vIdeographic: "v-ideographic",
    vMathematical: "v-mathematical",
    vectorEffect: "vector-effect",
    vertAdvY: "vert-adv-y",
    vertOriginX: "vert-origin-x",
    vertOriginY: "vert-origin-y",
    wordSpacing: "word-spacing",
    writingMode: "writing-mode",
    xHeight: "x-height",
    // These were camelcased in Tiny. Now lowercased in SVG 2
    playbackOrder: "playbackorder",
    timelineBegin: "timelinebegin"
  },
  properties: {
    about: commaOrSpaceSeparated,
    accentHeight: number,
    accumulate: null,
    additive: null,
    alignmentBaseline: null,
    alphabetic: number,
    amplitude: number,
    arabicForm: null,
    ascent: number,
    attributeName: null,
    attributeType: null,
    azimuth: number,
    bandwidth: null,
    baselineShift: null,
    baseFrequency: null,
    baseProfile: null,
    bbox: null,
    begin: null,
    bias: number,
    by: null,
    calcMode: null,
    capHeight: number,
    className: spaceSeparated,
    clip: null,
    clipPath: null,
    clipPathUnits: null,
    clipRule: null,
    color: null,
    colorInterpolation: null,
    colorInterpolationFilters: null,
    colorProfile: null,
    colorRendering: null,
    content: null,
    contentScriptType: null,
    contentStyleType: null,
    crossOrigin: null,
    cursor: null,
    cx: null,
    cy: null,
    d: null,
    dataType: null,
    defaultAction: null,
    descent: number,
    diffuseConstant: number,
    direction: null,
    display: null,
    dur: null,
    divisor: number,
    dominantBaseline: null,
    download: boolean,
    dx: null,
    dy: null,
    edgeMode: null,
    editable: null,
    elevation: number,
    enableBackground: null,
    end: null,
    event: null,
    exponent: number,
    externalResourcesRequired: null,
    fill: null,
    fillOpacity: number,
    fillRule: null,
    filter: null,
    filterRes: null,
    filterUnits: null,
    floodColor: null,
    floodOpacity: null,
    focusable: null,
    focusHighlight: null,
    fontFamily: null,
    fontSize: null,
    fontSizeAdjust: null,
    fontStretch: null,
    fontStyle: null,
    fontVariant: null,
    fontWeight: null,
    format: null,
    fr: null,
    from: null,
    fx: null,
    fy: null,
    g1: commaSeparated,
    g2: commaSeparated,
    glyphName: commaSeparated,
    glyphOrientationHorizontal: null,
    glyphOrientationVertical: null,
    glyphRef: null,
    gradientTransform: null,
    gradientUnits: null,
    handler: null,
    hanging: number,
    hatchContentUnits: null,
    hatchUnits: null,
    height: null,
    href: null,
    hrefLang: null,
    horizAdvX: number,
    horizOriginX: number,
    horizOriginY: number,
    id: null,
    ideographic: number,
    imageRendering: null,
    initialVisibility: null,
    in: null,
    in2: null,
    intercept: number,
    k: number,
    k1: number,
    k2: number,
    k3: number,
    k4: number,
    kernelMatrix: commaOrSpaceSeparated,
    kernelUnitLength: null,
    keyPoints: null,
    // SEMI_COLON_SEPARATED
    keySplines: null,
    // SEMI_COLON_SEPARATED
    keyTimes: null,
    // SEMI_COLON_SEPARATED
    kerning: null,
    lang: null,
    lengthAdjust: null,
    letterSpacing: null,
    lightingColor: null,
    limitingConeAngle: number,
    local: null,
    markerEnd: null,
    markerMid: null,
    markerStart: null,
    markerHeight: null,
    markerUnits: null,
    markerWidth: null,
    mask: null,
    maskContentUnits: null,
    maskType: null,
    maskUnits: null,
    mathematical: null,
    max: null,
    media: null,
    mediaCharacterEncoding: null,
    mediaContentEncodings: null,
    mediaSize: number,
    mediaTime: null,
    method: null,
    min: null,
    mode: null,
    name: null,
    navDown: null,
    navDownLeft: null,
    navDownRight: null,
    navLeft: null,
    navNext: null,
    navPrev: null,
    navRight: null,
    navUp: null,
    navUpLeft: null,
    navUpRight: null,
    numOctaves: null,
    observer: null,
    offset: null,
    onAbort: null,
    onActivate: null,
    onAfterPrint: null,
    onBeforePrint: null,
    onBegin: null,
    onCancel: null,
    onCanPlay: null,
    onCanPlayThrough: null,
    onChange: null,
    onClick: null,
    onClose: null,
    onCopy: null,
    onCueChange: null,
    onCut: null,
    onDblClick: null,
    onDrag: null,
    onDragEnd: null,
    onDragEnter: null,
    onDragExit: null,
    onDragLeave: null,
    onDragOver: null,
    onDragStart: null,
    onDrop: null,
    onDurationChange: null,
    onEmptied: null,
    onEnd: null,
    onEnded: null,
    onError: null,
    onFocus: null,
    onFocusIn: null,
    onFocusOut: null,
    onHashChange: null,
    onInput: null,
    onInvalid: null,
    onKeyDown: null,
    onKeyPress: null,
    onKeyUp: null,
    onLoad: null,
    onLoadedData: null,
    onLoadedMetadata: null,
    onLoadStart: null,
    onMessage: null,
    onMouseDown: null,
    onMouseEnter: null,
    onMouseLeave: null,
    onMouseMove: null,
    onMouseOut: null,
    onMouseOver: null,
    onMouseUp: null,
    onMouseWheel: null,
    onOffline: null,
    onOnline: null,
    onPageHide: null,
    onPageShow: null,
    onPaste: null,
    onPause: null,
    onPlay: null,
    onPlaying: null,
    onPopState: null,
    onProgress: null,
    onRateChange: null,
    onRepeat: null,
    onReset: null,
    onResize: null,
    onScroll: null,
    onSeeked: null,
    onSeeking: null,
    onSelect: null,
    onShow: null,
    onStalled: null,
    onStorage: null,
    onSubmit: null,
    onSuspend: null,
    onTimeUpdate: null,
    onToggle: null,
    onUnload: null,
    onVolumeChange: null,
    onWaiting: null,
    onZoom: null,
    opacity: null,
    operator: null,
    order: null,
    orient: null,
    orientation: null,
    origin: null,
    overflow: null,
    overlay: null,
    overlinePosition: number,
    overlineThickness: number,
    paintOrder: null,
    panose1: null,
    path: null,
    pathLength: number,
    patternContentUnits: null,
    patternTransform: null,
    patternUnits: null,
    phase: null,
    ping: spaceSeparated,
    pitch: null,
    playbackOrder: null,
    pointerEvents: null,
    points: null,
    pointsAtX: number,
    pointsAtY: number,
    pointsAtZ: number,
    preserveAlpha: null,
    preserveAspectRatio: null,
    primitiveUnits: null,
    propagate: null,
    property: commaOrSpaceSeparated,
    r: null,
    radius: null,
    referrerPolicy: null,
    refX: null,
    refY: null,
    rel: commaOrSpaceSeparated,
    rev: commaOrSpaceSeparated,
    renderingIntent: null,
    repeatCount: null,
    repeatDur: null,
    requiredExtensions: commaOrSpaceSeparated,
    requiredFeatures: commaOrSpaceSeparated,
    requiredFonts: commaOrSpaceSeparated,
    requiredFormats: commaOrSpaceSeparated,
    resource: null,
    restart: null,
    result: null,
    rotate: null,
    rx: null,
    ry: null,
    scale: null,
    seed: null,
    shapeRendering: null,
    side: null,
    slope: null,
    snapshotTime: null,
    specularConstant: number,
    specularExponent: number,
    spreadMethod: null,
    spacing: null,
    startOffset: null,
    stdDeviation: null,
    stemh: null,
    stemv: null,
    stitchTiles: null,
    stopColor: null,
    stopOpacity: null,
    strikethroughPosition: number,
    strikethroughThickness: number,
    string: null,
    stroke: null,
    strokeDashArray: commaOrSpaceSeparated,
    strokeDashOffset: null,
    strokeLineCap: null,
    strokeLineJoin: null,
    strokeMiterLimit: number,
    strokeOpacity: number,
    strokeWidth: null,
    style: null,
    surfaceScale: number,
    syncBehavior: null,
    syncBehaviorDefault: null,
    syncMaster: null,
    syncTolerance: null,
    syncToleranceDefault: null,
    systemLanguage: commaOrSpaceSeparated,
    tabIndex: number,
    tableValues: null,
    target: null,
    targetX: number,
    targetY: number,
    textAnchor: null,
    textDecoration: null,
    textRendering: null,
    textLength: null,
    timelineBegin: null,
    title: null,
    transformBehavior: null,
    type: null,
    typeOf: commaOrSpaceSeparated,
    to: null,
    transform: null,
    transformOrigin: null,
    u1: null,
    u2: null,
    underlinePosition: number,
    underlineThickness: number,
    unicode: null,
    unicodeBidi: null,
    unicodeRange: null,
    unitsPerEm: number,
    values: null,
    vAlphabetic: number,
    vMathematical: number,
    vectorEffect: null,
    vHanging: number,
    vIdeographic: number,
    version: null,
    vertAdvY: number,
    vertOriginX: number,
    vertOriginY: number,
    viewBox: null,
    viewTarget: null,
    visibility: null,
    width: null,
    widths: null,
    wordSpacing: null,
    writingMode: null,
    x: null,
    x1: null,
    x2: null,
    xChannelSelector: null,
    xHeight: number,
    y: null,
    y1: null,
    y2: null,
    yChannelSelector: null,
    z: null,
    zoomAndPan: null
  },
  space: "svg",
  transform: caseSensitiveTransform
});

// node_modules/property-information/lib/xlink.js
var xlink = create({
  properties: {
    xLinkActuate: null,
    xLinkArcRole: null,
    xLinkHref: null,
    xLinkRole: null,
    xLinkShow: null,
    xLinkTitle: null,
    xLinkType: null
  },
  space: "xlink",
  transform(_, property) {
    return "xlink:" + property.slice(5).toLowerCase();
  }
});

// node_modules/property-information/lib/xmlns.js
var xmlns = create({
  attributes: { xmlnsxlink: "xmlns:xlink" },
  properties: { xmlnsXLink: null, xmlns: null },
  space: "xmlns",
  transform: caseInsensitiveTransform
});

// node_modules/property-information/lib/xml.js
var xml = create({
  properties: { xmlBase: null, xmlLang: null, xmlSpace: null },
  space: "xml",
  transform(_, property) {
    return "xml:" + property.slice(3).toLowerCase();
  }
});

// node_modules/property-information/lib/find.js
var cap = /[A-Z]/g, dash = /-[a-z]/g, valid = /^data[-\w.:]+$/i;
function find(schema, value) {
  let normal = normalize(value), property = value, Type = Info;
  if (normal in schema.normal)
    return schema.property[schema.normal[normal]];
  if (normal.length > 4 && normal.slice(0, 4) === "data" && valid.test(value)) {
    if (value.charAt(4) === "-") {
      let rest = value.slice(5).replace(dash, camelcase);
      property = "data" + rest.charAt(0).toUpperCase() + rest.slice(1);
    } else {
      let rest = value.slice(4);
      if (!dash.test(rest)) {
        let dashes = rest.replace(cap, kebab);
        dashes.charAt(0) !== "-" && (dashes = "-" + dashes), value = "data" + dashes;
      }
    }
    Type = DefinedInfo;
  }
  return new Type(property, value);
}
function kebab($0) {
  return "-" + $0.toLowerCase();
}
function camelcase($0) {
  return $0.charAt(1).toUpperCase();
}

// node_modules/property-information/index.js
var html2 = merge([aria, html, xlink, xmlns, xml], "html"), svg2 = merge([aria, svg, xlink, xmlns, xml], "svg");

// node_modules/comma-separated-tokens/index.js
function parse(value) {
  let tokens = [], input = String(value || ""), index = input.indexOf(","), start = 0, end = !1;
  for (; !end; ) {
    index === -1 && (index = input.length, end = !0);
    let token = input.slice(start, index).trim();
    (token || !end) && tokens.push(token), start = index + 1, index = input.indexOf(",", start);
  }
  return tokens;
}
function stringify(values, options) {
  let settings = options || {};
  return (values[values.length - 1] === "" ? [...values, ""] : values).join(
    (settings.padRight ? " " : "") + "," + (settings.padLeft === !1 ? "" : " ")
  ).trim();
}

// node_modules/hast-util-parse-selector/lib/index.js
var search = /[#.]/g;
function parseSelector(selector, defaultTagName) {
  let value = selector || "", props = {}, start = 0, previous, tagName;
  for (; start < value.length; ) {
    search.lastIndex = start;
    let match = search.exec(value), subvalue = value.slice(start, match ? match.index : value.length);
    subvalue && (previous ? previous === "#" ? props.id = subvalue : Array.isArray(props.className) ? props.className.push(subvalue) : props.className = [subvalue] : tagName = subvalue, start += subvalue.length), match && (previous = match[0], start++);
  }
  return {
    type: "element",
    // @ts-expect-error: tag name is parsed.
    tagName: tagName || defaultTagName || "div",
    properties: props,
    children: []
  };
}

// node_modules/space-separated-tokens/index.js
function parse2(value) {
  let input = String(value || "").trim();
  return input ? input.split(/[ \t\n\r\f]+/g) : [];
}
function stringify2(values) {
  return values.join(" ").trim();
}

// node_modules/hastscript/lib/create-h.js
function createH(schema, defaultTagName, caseSensitive) {
  let adjust = caseSensitive ? createAdjustMap(caseSensitive) : void 0;
  function h2(selector, properties, ...children) {
    let node;
    if (selector == null) {
      node = { type: "root", children: [] };
      let child = (
        /** @type {Child} */
        properties
      );
      children.unshift(child);
    } else {
      node = parseSelector(selector, defaultTagName);
      let lower = node.tagName.toLowerCase(), adjusted = adjust ? adjust.get(lower) : void 0;
      if (node.tagName = adjusted || lower, isChild(properties))
        children.unshift(properties);
      else
        for (let [key2, value] of Object.entries(properties))
          addProperty(schema, node.properties, key2, value);
    }
    for (let child of children)
      addChild(node.children, child);
    return node.type === "element" && node.tagName === "template" && schema.space === "html" && (node.content = { type: "root", children: node.children }, node.children = []), node;
  }
  return h2;
}
function isChild(value) {
  if (value === null || typeof value != "object" || Array.isArray(value))
    return !0;
  if (typeof value.type != "string") return !1;
  let record = (
    /** @type {Record<string, unknown>} */
    value
  ), keys = Object.keys(value);
  for (let key2 of keys) {
    let value2 = record[key2];
    if (value2 && typeof value2 == "object") {
      if (!Array.isArray(value2)) return !0;
      let list = (
        /** @type {ReadonlyArray<unknown>} */
        value2
      );
      for (let item of list)
        if (typeof item != "number" && typeof item != "string")
          return !0;
    }
  }
  return !!("children" in value && Array.isArray(value.children));
}
function addProperty(schema, properties, key2, value) {
  if (value == null) return;
  let info = find(schema, key2), result;
  if (typeof value == "number") {
    if (Number.isNaN(value)) return;
    result = value;
  } else typeof value == "boolean" ? result = value : typeof value == "string" ? info.spaceSeparated ? result = parse2(value) : info.commaSeparated ? result = parse(value) : info.commaOrSpaceSeparated ? result = parse2(parse(value).join(" ")) : result = parsePrimitive(info, info.property, value) : Array.isArray(value) ? result = [...value] : result = info.property === "style" ? style(value) : String(value);
  if (Array.isArray(result)) {
    let finalResult = [];
    for (let item of result)
      finalResult.push(
        /** @type {number | string} */
        parsePrimitive(info, info.property, item)
      );
    result = finalResult;
  }
  if (info.property === "className" && Array.isArray(properties.className)) {
    let add = (
      /** @type {Array<number | string> | number | string} */
      result
    );
    result = [...properties.className, ...Array.isArray(add) ? add : [add]];
  }
  properties[info.property] = result;
}
function addChild(nodes2, value) {
  if (value != null)
    if (typeof value == "number" || typeof value == "string")
      nodes2.push({ type: "text", value: String(value) });
    else if (Array.isArray(value))
      for (let child of value)
        addChild(nodes2, child);
    else if (typeof value == "object" && "type" in value)
      value.type === "root" ? addChild(nodes2, value.children) : nodes2.push(value);
    else
      throw new Error("Expected node, nodes, or string, got `" + value + "`");
}
function parsePrimitive(info, name, value) {
  if (typeof value == "string") {
    if (info.number && value && !Number.isNaN(Number(value)))
      return Number(value);
    if ((info.boolean || info.overloadedBoolean) && (value === "" || normalize(value) === normalize(name)))
      return !0;
  }
  return value;
}
function style(styles) {
  let result = [];
  for (let [key2, value] of Object.entries(styles))
    result.push([key2, value].join(": "));
  return result.join("; ");
}
function createAdjustMap(values) {
  let result = /* @__PURE__ */ new Map();
  for (let value of values)
    result.set(value.toLowerCase(), value);
  return result;
}

// node_modules/hastscript/lib/svg-case-sensitive-tag-names.js
var svgCaseSensitiveTagNames = [
  "altGlyph",
  "altGlyphDef",
  "altGlyphItem",
  "animateColor",
  "animateMotion",
  "animateTransform",
  "clipPath",
  "feBlend",
  "feColorMatrix",
  "feComponentTransfer",
  "feComposite",
  "feConvolveMatrix",
  "feDiffuseLighting",
  "feDisplacementMap",
  "feDistantLight",
  "feDropShadow",
  "feFlood",
  "feFuncA",
  "feFuncB",
  "feFuncG",
  "feFuncR",
  "feGaussianBlur",
  "feImage",
  "feMerge",
  "feMergeNode",
  "feMorphology",
  "feOffset",
  "fePointLight",
  "feSpecularLighting",
  "feSpotLight",
  "feTile",
  "feTurbulence",
  "foreignObject",
  "glyphRef",
  "linearGradient",
  "radialGradient",
  "solidColor",
  "textArea",
  "textPath"
];

// node_modules/hastscript/lib/index.js
var h = createH(html2, "div"), s = createH(svg2, "g", svgCaseSensitiveTagNames);

// src/report/neutralise.ts
var UNSAFE = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /(?<=^|\s|:):(?=:)|#(?=#(?:vso)?\[)|[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/giu
);
function neutralise(text2) {
  return text2.replace(UNSAFE, visible);
}
function neutraliseParts(text2, cuts) {
  let shown = text2.split("");
  for (let match of text2.matchAll(UNSAFE)) shown[match.index] = visible(match[0]);
  let edges = [0, ...cuts, text2.length];
  return edges.slice(1).map((end, part2) => shown.slice(edges[part2], end).join(""));
}
function visible(character) {
  return character === ":" || character === "#" ? `${character} ` : `<U+${hex(character).toUpperCase()}>`;
}
function hex(character) {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

// src/report/html/markup.ts
var LONGEST = 2e3, LONE_SURROGATE = new RegExp("\\p{Surrogate}", "gu");
function el(selector, content = null, attributes = {}) {
  return h(selector, attributes, nodes(content));
}
function svg3(name, attributes, content = null) {
  return s(name, attributes, nodes(content));
}
function cut(text2, most = LONGEST) {
  return text2.length <= most ? text2 : `${text2.slice(0, most)}\u2026 (cut here, of ${text2.length} characters)`;
}
function line(text2, most = LONGEST) {
  return cut(
    text2.slice(0, 2 * LONGEST + most).replace(/\s+/g, " ").trim(),
    most
  );
}
function between(entries, separator) {
  return entries.flatMap((entry, index) => index === 0 ? [entry] : [separator, entry]);
}
function blocks(entries) {
  return entries.filter((entry) => entry !== null).flatMap((entry) => [BREAK, entry]);
}
var BREAK = { type: "text", value: `
` };
function nodes(content) {
  return content === null ? [] : typeof content == "object" ? "type" in content ? [content] : content.flatMap(nodes) : [{ type: "text", value: neutralise(cut(String(content), 2 * LONGEST)).replace(LONE_SURROGATE, "\uFFFD") }];
}

// src/report/html/badge.ts
var LEVEL_WORDS = { error: "Error", warning: "Warning", note: "Note" }, LEVEL_TONES = { error: "bad", warning: "doubt", note: "idle" }, MARKS = { good: "\u2713", bad: "\u2715", doubt: "?", idle: "\u2013" }, LEVEL_MARKS = { error: "\u25A0", warning: "\u25B2", note: "\u25CF" };
function mark2(tone) {
  return el("span.mark", MARKS[tone], { "aria-hidden": "true" });
}
function levelBadge(level) {
  return badge(LEVEL_WORDS[level], LEVEL_TONES[level], LEVEL_MARKS[level]);
}
function badge(word, tone, sign = MARKS[tone]) {
  return el("span.badge", [el("span.mark", sign, { "aria-hidden": "true" }), word], { class: tone });
}

// src/report/html/caution.ts
function caution(title, text2) {
  return el("div.caution", [
    el("p", [el("span.mark", "\u25B2", { "aria-hidden": "true" }), el("strong", `${title}.`), ` ${text2}`])
  ]);
}

// src/report/places.ts
function placeText({ path, region }) {
  return region === void 0 ? path : `${path}:${region.startLine}:${region.startColumn}`;
}

// src/report/html/links.ts
var NAME = 200;
function code(name) {
  return el("code", cut(name, NAME));
}
function day(text2) {
  return el(text2.length > 10 ? "span" : "span.day", cut(text2, 40));
}
function dated(text2) {
  return text2.split(/(\b\d{4}-\d{2}-\d{2}\b)/).map((part2, index) => index % 2 === 1 ? el("span.day", part2) : part2);
}
function linked(content, anchor) {
  return anchor === void 0 ? content : el("a", content, { href: `#${anchor}` });
}
function place(location) {
  return el("code", between(cut(placeText(location), NAME).split(/(?<=\/)/), el("wbr")));
}

// src/report/html/table.ts
function table(kind, caption, labels, rows) {
  let columns = labels.map((label) => ({ label }));
  return grid(`table.stacked.${kind}`, caption, columns, rows);
}
function numberTable(caption, columns, rows) {
  return el("div.scroll", grid("table.numbers", caption, columns, rows), {
    role: "region",
    tabindex: 0,
    "aria-label": caption
  });
}
function leftOut(more, word) {
  if (more <= 0) return null;
  let are = more === 1 ? "is" : "are";
  return el("p.left-out", [
    `${count(more, `more ${word}`)} ${are} left out here; `,
    el("code", "-f json"),
    " holds them all."
  ]);
}
function grid(selector, caption, columns, rows) {
  let head3 = columns.map(
    ({ label, numeric }) => el("th", label, { scope: "col", role: "columnheader", class: numeric && "number" })
  );
  return el(
    selector,
    [
      el("caption", caption),
      el("thead", el("tr", head3, { role: "row" }), { role: "rowgroup" }),
      el("tbody", blocks(rows.map((row2) => tableRow(row2, columns))), { role: "rowgroup" })
    ],
    { role: "table" }
  );
}
function tableRow(row2, columns) {
  let cells2 = row2.cells.map((content, index) => {
    let { label, numeric } = columns[index] ?? { label: "" };
    return index === 0 ? el("th", content, { scope: "row", role: "rowheader", "data-label": label }) : el("td", content, { role: "cell", "data-label": label, class: numeric && "number" });
  });
  return el("tr", cells2, { role: "row", class: row2.class, id: row2.id });
}

// src/report/html/inputs.ts
var LISTED = 2e3, OPEN = 30;
function inputList(inputs) {
  if (inputs.length === 0) return el("p", "No input was read.");
  let rows = inputs.slice(0, LISTED).map(({ path, sha256, documents }) => ({
    cells: [code(path), count(documents, "document"), el("code.digest", cut(sha256, 80))]
  }));
  return el(
    "details",
    [
      el("summary", ["Inputs ", el("span.count", String(inputs.length))]),
      table("input-list", "Inputs as they were read", ["Path", "Holds", "SHA-256"], rows),
      leftOut(inputs.length - rows.length, "input")
    ],
    { open: inputs.length <= OPEN }
  );
}

// src/report/html/page.ts
import { createHash } from "node:crypto";

// node_modules/html-void-elements/index.js
var htmlVoidElements = [
  "area",
  "base",
  "basefont",
  "bgsound",
  "br",
  "col",
  "command",
  "embed",
  "frame",
  "hr",
  "image",
  "img",
  "input",
  "keygen",
  "link",
  "meta",
  "param",
  "source",
  "track",
  "wbr"
];

// node_modules/zwitch/index.js
var own = {}.hasOwnProperty;
function zwitch(key2, options) {
  let settings = options || {};
  function one2(value, ...parameters) {
    let fn = one2.invalid, handlers = one2.handlers;
    if (value && own.call(value, key2)) {
      let id = String(value[key2]);
      fn = own.call(handlers, id) ? handlers[id] : one2.unknown;
    }
    if (fn)
      return fn.call(this, value, ...parameters);
  }
  return one2.handlers = settings.handlers || {}, one2.invalid = settings.invalid, one2.unknown = settings.unknown, one2;
}

// node_modules/stringify-entities/lib/core.js
var defaultSubsetRegex = /["&'<>`]/g, surrogatePairsRegex = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g, controlCharactersRegex = (
  // eslint-disable-next-line no-control-regex, unicorn/no-hex-escape
  /[\x01-\t\v\f\x0E-\x1F\x7F\x81\x8D\x8F\x90\x9D\xA0-\uFFFF]/g
), regexEscapeRegex = /[|\\{}()[\]^$+*?.]/g, subsetToRegexCache = /* @__PURE__ */ new WeakMap();
function core(value, options) {
  if (value = value.replace(
    options.subset ? charactersToExpressionCached(options.subset) : defaultSubsetRegex,
    basic
  ), options.subset || options.escapeOnly)
    return value;
  return value.replace(surrogatePairsRegex, surrogate).replace(controlCharactersRegex, basic);
  function surrogate(pair, index, all2) {
    return options.format(
      (pair.charCodeAt(0) - 55296) * 1024 + pair.charCodeAt(1) - 56320 + 65536,
      all2.charCodeAt(index + 2),
      options
    );
  }
  function basic(character, index, all2) {
    return options.format(
      character.charCodeAt(0),
      all2.charCodeAt(index + 1),
      options
    );
  }
}
function charactersToExpressionCached(subset) {
  let cached = subsetToRegexCache.get(subset);
  return cached || (cached = charactersToExpression(subset), subsetToRegexCache.set(subset, cached)), cached;
}
function charactersToExpression(subset) {
  let groups = [], index = -1;
  for (; ++index < subset.length; )
    groups.push(subset[index].replace(regexEscapeRegex, "\\$&"));
  return new RegExp("(?:" + groups.join("|") + ")", "g");
}

// node_modules/stringify-entities/lib/util/to-hexadecimal.js
var hexadecimalRegex = /[\dA-Fa-f]/;
function toHexadecimal(code2, next, omit) {
  let value = "&#x" + code2.toString(16).toUpperCase();
  return omit && next && !hexadecimalRegex.test(String.fromCharCode(next)) ? value : value + ";";
}

// node_modules/stringify-entities/lib/util/to-decimal.js
var decimalRegex = /\d/;
function toDecimal(code2, next, omit) {
  let value = "&#" + String(code2);
  return omit && next && !decimalRegex.test(String.fromCharCode(next)) ? value : value + ";";
}

// node_modules/character-entities-legacy/index.js
var characterEntitiesLegacy = [
  "AElig",
  "AMP",
  "Aacute",
  "Acirc",
  "Agrave",
  "Aring",
  "Atilde",
  "Auml",
  "COPY",
  "Ccedil",
  "ETH",
  "Eacute",
  "Ecirc",
  "Egrave",
  "Euml",
  "GT",
  "Iacute",
  "Icirc",
  "Igrave",
  "Iuml",
  "LT",
  "Ntilde",
  "Oacute",
  "Ocirc",
  "Ograve",
  "Oslash",
  "Otilde",
  "Ouml",
  "QUOT",
  "REG",
  "THORN",
  "Uacute",
  "Ucirc",
  "Ugrave",
  "Uuml",
  "Yacute",
  "aacute",
  "acirc",
  "acute",
  "aelig",
  "agrave",
  "amp",
  "aring",
  "atilde",
  "auml",
  "brvbar",
  "ccedil",
  "cedil",
  "cent",
  "copy",
  "curren",
  "deg",
  "divide",
  "eacute",
  "ecirc",
  "egrave",
  "eth",
  "euml",
  "frac12",
  "frac14",
  "frac34",
  "gt",
  "iacute",
  "icirc",
  "iexcl",
  "igrave",
  "iquest",
  "iuml",
  "laquo",
  "lt",
  "macr",
  "micro",
  "middot",
  "nbsp",
  "not",
  "ntilde",
  "oacute",
  "ocirc",
  "ograve",
  "ordf",
  "ordm",
  "oslash",
  "otilde",
  "ouml",
  "para",
  "plusmn",
  "pound",
  "quot",
  "raquo",
  "reg",
  "sect",
  "shy",
  "sup1",
  "sup2",
  "sup3",
  "szlig",
  "thorn",
  "times",
  "uacute",
  "ucirc",
  "ugrave",
  "uml",
  "uuml",
  "yacute",
  "yen",
  "yuml"
];

// node_modules/character-entities-html4/index.js
var characterEntitiesHtml4 = {
  nbsp: "\xA0",
  iexcl: "\xA1",
  cent: "\xA2",
  pound: "\xA3",
  curren: "\xA4",
  yen: "\xA5",
  brvbar: "\xA6",
  sect: "\xA7",
  uml: "\xA8",
  copy: "\xA9",
  ordf: "\xAA",
  laquo: "\xAB",
  not: "\xAC",
  shy: "\xAD",
  reg: "\xAE",
  macr: "\xAF",
  deg: "\xB0",
  plusmn: "\xB1",
  sup2: "\xB2",
  sup3: "\xB3",
  acute: "\xB4",
  micro: "\xB5",
  para: "\xB6",
  middot: "\xB7",
  cedil: "\xB8",
  sup1: "\xB9",
  ordm: "\xBA",
  raquo: "\xBB",
  frac14: "\xBC",
  frac12: "\xBD",
  frac34: "\xBE",
  iquest: "\xBF",
  Agrave: "\xC0",
  Aacute: "\xC1",
  Acirc: "\xC2",
  Atilde: "\xC3",
  Auml: "\xC4",
  Aring: "\xC5",
  AElig: "\xC6",
  Ccedil: "\xC7",
  Egrave: "\xC8",
  Eacute: "\xC9",
  Ecirc: "\xCA",
  Euml: "\xCB",
  Igrave: "\xCC",
  Iacute: "\xCD",
  Icirc: "\xCE",
  Iuml: "\xCF",
  ETH: "\xD0",
  Ntilde: "\xD1",
  Ograve: "\xD2",
  Oacute: "\xD3",
  Ocirc: "\xD4",
  Otilde: "\xD5",
  Ouml: "\xD6",
  times: "\xD7",
  Oslash: "\xD8",
  Ugrave: "\xD9",
  Uacute: "\xDA",
  Ucirc: "\xDB",
  Uuml: "\xDC",
  Yacute: "\xDD",
  THORN: "\xDE",
  szlig: "\xDF",
  agrave: "\xE0",
  aacute: "\xE1",
  acirc: "\xE2",
  atilde: "\xE3",
  auml: "\xE4",
  aring: "\xE5",
  aelig: "\xE6",
  ccedil: "\xE7",
  egrave: "\xE8",
  eacute: "\xE9",
  ecirc: "\xEA",
  euml: "\xEB",
  igrave: "\xEC",
  iacute: "\xED",
  icirc: "\xEE",
  iuml: "\xEF",
  eth: "\xF0",
  ntilde: "\xF1",
  ograve: "\xF2",
  oacute: "\xF3",
  ocirc: "\xF4",
  otilde: "\xF5",
  ouml: "\xF6",
  divide: "\xF7",
  oslash: "\xF8",
  ugrave: "\xF9",
  uacute: "\xFA",
  ucirc: "\xFB",
  uuml: "\xFC",
  yacute: "\xFD",
  thorn: "\xFE",
  yuml: "\xFF",
  fnof: "\u0192",
  Alpha: "\u0391",
  Beta: "\u0392",
  Gamma: "\u0393",
  Delta: "\u0394",
  Epsilon: "\u0395",
  Zeta: "\u0396",
  Eta: "\u0397",
  Theta: "\u0398",
  Iota: "\u0399",
  Kappa: "\u039A",
  Lambda: "\u039B",
  Mu: "\u039C",
  Nu: "\u039D",
  Xi: "\u039E",
  Omicron: "\u039F",
  Pi: "\u03A0",
  Rho: "\u03A1",
  Sigma: "\u03A3",
  Tau: "\u03A4",
  Upsilon: "\u03A5",
  Phi: "\u03A6",
  Chi: "\u03A7",
  Psi: "\u03A8",
  Omega: "\u03A9",
  alpha: "\u03B1",
  beta: "\u03B2",
  gamma: "\u03B3",
  delta: "\u03B4",
  epsilon: "\u03B5",
  zeta: "\u03B6",
  eta: "\u03B7",
  theta: "\u03B8",
  iota: "\u03B9",
  kappa: "\u03BA",
  lambda: "\u03BB",
  mu: "\u03BC",
  nu: "\u03BD",
  xi: "\u03BE",
  omicron: "\u03BF",
  pi: "\u03C0",
  rho: "\u03C1",
  sigmaf: "\u03C2",
  sigma: "\u03C3",
  tau: "\u03C4",
  upsilon: "\u03C5",
  phi: "\u03C6",
  chi: "\u03C7",
  psi: "\u03C8",
  omega: "\u03C9",
  thetasym: "\u03D1",
  upsih: "\u03D2",
  piv: "\u03D6",
  bull: "\u2022",
  hellip: "\u2026",
  prime: "\u2032",
  Prime: "\u2033",
  oline: "\u203E",
  frasl: "\u2044",
  weierp: "\u2118",
  image: "\u2111",
  real: "\u211C",
  trade: "\u2122",
  alefsym: "\u2135",
  larr: "\u2190",
  uarr: "\u2191",
  rarr: "\u2192",
  darr: "\u2193",
  harr: "\u2194",
  crarr: "\u21B5",
  lArr: "\u21D0",
  uArr: "\u21D1",
  rArr: "\u21D2",
  dArr: "\u21D3",
  hArr: "\u21D4",
  forall: "\u2200",
  part: "\u2202",
  exist: "\u2203",
  empty: "\u2205",
  nabla: "\u2207",
  isin: "\u2208",
  notin: "\u2209",
  ni: "\u220B",
  prod: "\u220F",
  sum: "\u2211",
  minus: "\u2212",
  lowast: "\u2217",
  radic: "\u221A",
  prop: "\u221D",
  infin: "\u221E",
  ang: "\u2220",
  and: "\u2227",
  or: "\u2228",
  cap: "\u2229",
  cup: "\u222A",
  int: "\u222B",
  there4: "\u2234",
  sim: "\u223C",
  cong: "\u2245",
  asymp: "\u2248",
  ne: "\u2260",
  equiv: "\u2261",
  le: "\u2264",
  ge: "\u2265",
  sub: "\u2282",
  sup: "\u2283",
  nsub: "\u2284",
  sube: "\u2286",
  supe: "\u2287",
  oplus: "\u2295",
  otimes: "\u2297",
  perp: "\u22A5",
  sdot: "\u22C5",
  lceil: "\u2308",
  rceil: "\u2309",
  lfloor: "\u230A",
  rfloor: "\u230B",
  lang: "\u2329",
  rang: "\u232A",
  loz: "\u25CA",
  spades: "\u2660",
  clubs: "\u2663",
  hearts: "\u2665",
  diams: "\u2666",
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  OElig: "\u0152",
  oelig: "\u0153",
  Scaron: "\u0160",
  scaron: "\u0161",
  Yuml: "\u0178",
  circ: "\u02C6",
  tilde: "\u02DC",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200C",
  zwj: "\u200D",
  lrm: "\u200E",
  rlm: "\u200F",
  ndash: "\u2013",
  mdash: "\u2014",
  lsquo: "\u2018",
  rsquo: "\u2019",
  sbquo: "\u201A",
  ldquo: "\u201C",
  rdquo: "\u201D",
  bdquo: "\u201E",
  dagger: "\u2020",
  Dagger: "\u2021",
  permil: "\u2030",
  lsaquo: "\u2039",
  rsaquo: "\u203A",
  euro: "\u20AC"
};

// node_modules/stringify-entities/lib/constant/dangerous.js
var dangerous = [
  "cent",
  "copy",
  "divide",
  "gt",
  "lt",
  "not",
  "para",
  "times"
];

// node_modules/stringify-entities/lib/util/to-named.js
var own2 = {}.hasOwnProperty, characters = {}, key;
for (key in characterEntitiesHtml4)
  own2.call(characterEntitiesHtml4, key) && (characters[characterEntitiesHtml4[key]] = key);
var notAlphanumericRegex = /[^\dA-Za-z]/;
function toNamed(code2, next, omit, attribute) {
  let character = String.fromCharCode(code2);
  if (own2.call(characters, character)) {
    let name = characters[character], value = "&" + name;
    return omit && characterEntitiesLegacy.includes(name) && !dangerous.includes(name) && (!attribute || next && next !== 61 && notAlphanumericRegex.test(String.fromCharCode(next))) ? value : value + ";";
  }
  return "";
}

// node_modules/stringify-entities/lib/util/format-smart.js
function formatSmart(code2, next, options) {
  let numeric = toHexadecimal(code2, next, options.omitOptionalSemicolons), named;
  if ((options.useNamedReferences || options.useShortestReferences) && (named = toNamed(
    code2,
    next,
    options.omitOptionalSemicolons,
    options.attribute
  )), (options.useShortestReferences || !named) && options.useShortestReferences) {
    let decimal = toDecimal(code2, next, options.omitOptionalSemicolons);
    decimal.length < numeric.length && (numeric = decimal);
  }
  return named && (!options.useShortestReferences || named.length < numeric.length) ? named : numeric;
}

// node_modules/stringify-entities/lib/index.js
function stringifyEntities(value, options) {
  return core(value, Object.assign({ format: formatSmart }, options));
}

// node_modules/hast-util-to-html/lib/handle/comment.js
var htmlCommentRegex = /^>|^->|<!--|-->|--!>|<!-$/g, bogusCommentEntitySubset = [">"], commentEntitySubset = ["<", ">"];
function comment(node, _1, _2, state) {
  return state.settings.bogusComments ? "<?" + stringifyEntities(
    node.value,
    Object.assign({}, state.settings.characterReferences, {
      subset: bogusCommentEntitySubset
    })
  ) + ">" : "<!--" + node.value.replace(htmlCommentRegex, encode) + "-->";
  function encode($0) {
    return stringifyEntities(
      $0,
      Object.assign({}, state.settings.characterReferences, {
        subset: commentEntitySubset
      })
    );
  }
}

// node_modules/hast-util-to-html/lib/handle/doctype.js
function doctype(_1, _2, _3, state) {
  return "<!" + (state.settings.upperDoctype ? "DOCTYPE" : "doctype") + (state.settings.tightDoctype ? "" : " ") + "html>";
}

// node_modules/ccount/index.js
function ccount(value, character) {
  let source = String(value);
  if (typeof character != "string")
    throw new TypeError("Expected character");
  let count2 = 0, index = source.indexOf(character);
  for (; index !== -1; )
    count2++, index = source.indexOf(character, index + character.length);
  return count2;
}

// node_modules/hast-util-whitespace/lib/index.js
var re = /[ \t\n\f\r]/g;
function whitespace(thing) {
  return typeof thing == "object" ? thing.type === "text" ? empty(thing.value) : !1 : empty(thing);
}
function empty(value) {
  return value.replace(re, "") === "";
}

// node_modules/hast-util-to-html/lib/omission/util/siblings.js
var siblingAfter = siblings(1), siblingBefore = siblings(-1), emptyChildren = [];
function siblings(increment2) {
  return sibling;
  function sibling(parent, index, includeWhitespace) {
    let siblings2 = parent ? parent.children : emptyChildren, offset = (index || 0) + increment2, next = siblings2[offset];
    if (!includeWhitespace)
      for (; next && whitespace(next); )
        offset += increment2, next = siblings2[offset];
    return next;
  }
}

// node_modules/hast-util-to-html/lib/omission/omission.js
var own3 = {}.hasOwnProperty;
function omission(handlers) {
  return omit;
  function omit(node, index, parent) {
    return own3.call(handlers, node.tagName) && handlers[node.tagName](node, index, parent);
  }
}

// node_modules/hast-util-to-html/lib/omission/closing.js
var closing = omission({
  body,
  caption: headOrColgroupOrCaption,
  colgroup: headOrColgroupOrCaption,
  dd,
  dt,
  head: headOrColgroupOrCaption,
  html: html3,
  li,
  optgroup,
  option,
  p,
  rp: rubyElement,
  rt: rubyElement,
  tbody,
  td: cells,
  tfoot,
  th: cells,
  thead,
  tr
});
function headOrColgroupOrCaption(_, index, parent) {
  let next = siblingAfter(parent, index, !0);
  return !next || next.type !== "comment" && !(next.type === "text" && whitespace(next.value.charAt(0)));
}
function html3(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type !== "comment";
}
function body(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type !== "comment";
}
function p(_, index, parent) {
  let next = siblingAfter(parent, index);
  return next ? next.type === "element" && (next.tagName === "address" || next.tagName === "article" || next.tagName === "aside" || next.tagName === "blockquote" || next.tagName === "details" || next.tagName === "div" || next.tagName === "dl" || next.tagName === "fieldset" || next.tagName === "figcaption" || next.tagName === "figure" || next.tagName === "footer" || next.tagName === "form" || next.tagName === "h1" || next.tagName === "h2" || next.tagName === "h3" || next.tagName === "h4" || next.tagName === "h5" || next.tagName === "h6" || next.tagName === "header" || next.tagName === "hgroup" || next.tagName === "hr" || next.tagName === "main" || next.tagName === "menu" || next.tagName === "nav" || next.tagName === "ol" || next.tagName === "p" || next.tagName === "pre" || next.tagName === "section" || next.tagName === "table" || next.tagName === "ul") : !parent || // Confusing parent.
  !(parent.type === "element" && (parent.tagName === "a" || parent.tagName === "audio" || parent.tagName === "del" || parent.tagName === "ins" || parent.tagName === "map" || parent.tagName === "noscript" || parent.tagName === "video" || // Custom element.
  parent.tagName.includes("-")));
}
function li(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && next.tagName === "li";
}
function dt(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !!(next && next.type === "element" && (next.tagName === "dt" || next.tagName === "dd"));
}
function dd(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && (next.tagName === "dt" || next.tagName === "dd");
}
function rubyElement(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && (next.tagName === "rp" || next.tagName === "rt");
}
function optgroup(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && next.tagName === "optgroup";
}
function option(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && (next.tagName === "option" || next.tagName === "optgroup");
}
function thead(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !!(next && next.type === "element" && (next.tagName === "tbody" || next.tagName === "tfoot"));
}
function tbody(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && (next.tagName === "tbody" || next.tagName === "tfoot");
}
function tfoot(_, index, parent) {
  return !siblingAfter(parent, index);
}
function tr(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && next.tagName === "tr";
}
function cells(_, index, parent) {
  let next = siblingAfter(parent, index);
  return !next || next.type === "element" && (next.tagName === "td" || next.tagName === "th");
}

// node_modules/hast-util-to-html/lib/omission/opening.js
var opening = omission({
  body: body2,
  colgroup,
  head,
  html: html4,
  tbody: tbody2
});
function html4(node) {
  let head3 = siblingAfter(node, -1);
  return !head3 || head3.type !== "comment";
}
function head(node) {
  let seen = /* @__PURE__ */ new Set();
  for (let child2 of node.children)
    if (child2.type === "element" && (child2.tagName === "base" || child2.tagName === "title")) {
      if (seen.has(child2.tagName)) return !1;
      seen.add(child2.tagName);
    }
  let child = node.children[0];
  return !child || child.type === "element";
}
function body2(node) {
  let head3 = siblingAfter(node, -1, !0);
  return !head3 || head3.type !== "comment" && !(head3.type === "text" && whitespace(head3.value.charAt(0))) && !(head3.type === "element" && (head3.tagName === "meta" || head3.tagName === "link" || head3.tagName === "script" || head3.tagName === "style" || head3.tagName === "template"));
}
function colgroup(node, index, parent) {
  let previous = siblingBefore(parent, index);
  if (parent && previous && previous.type === "element" && previous.tagName === "colgroup" && closing(previous, parent.children.indexOf(previous), parent))
    return !1;
  let head3 = siblingAfter(node, -1, !0);
  return !!(head3 && head3.type === "element" && head3.tagName === "col");
}
function tbody2(node, index, parent) {
  let previous = siblingBefore(parent, index);
  if (parent && previous && previous.type === "element" && (previous.tagName === "thead" || previous.tagName === "tbody") && closing(previous, parent.children.indexOf(previous), parent))
    return !1;
  let head3 = siblingAfter(node, -1);
  return !!(head3 && head3.type === "element" && head3.tagName === "tr");
}

// node_modules/hast-util-to-html/lib/handle/element.js
var constants = {
  // See: <https://html.spec.whatwg.org/#attribute-name-state>.
  name: [
    [`	
\f\r &/=>`.split(""), `	
\f\r "&'/=>\``.split("")],
    [`\0	
\f\r "&'/<=>`.split(""), `\0	
\f\r "&'/<=>\``.split("")]
  ],
  // See: <https://html.spec.whatwg.org/#attribute-value-(unquoted)-state>.
  unquoted: [
    [`	
\f\r &>`.split(""), `\0	
\f\r "&'<=>\``.split("")],
    [`\0	
\f\r "&'<=>\``.split(""), `\0	
\f\r "&'<=>\``.split("")]
  ],
  // See: <https://html.spec.whatwg.org/#attribute-value-(single-quoted)-state>.
  single: [
    ["&'".split(""), "\"&'`".split("")],
    ["\0&'".split(""), "\0\"&'`".split("")]
  ],
  // See: <https://html.spec.whatwg.org/#attribute-value-(double-quoted)-state>.
  double: [
    ['"&'.split(""), "\"&'`".split("")],
    ['\0"&'.split(""), "\0\"&'`".split("")]
  ]
}, htmlIntegrationPoints = /* @__PURE__ */ new Set(["desc", "foreignObject", "title"]);
function element(node, index, parent, state) {
  let { schema } = state, omit = schema.space === "svg" ? !1 : state.settings.omitOptionalTags, selfClosing = schema.space === "svg" ? state.settings.closeEmptyElements : state.settings.voids.includes(node.tagName.toLowerCase()), parts = [];
  schema.space === "html" && node.tagName === "svg" && (state.schema = svg2);
  let attributes = serializeAttributes(state, node.properties);
  state.schema.space === "svg" && htmlIntegrationPoints.has(node.tagName) && (state.schema = html2);
  let content = state.all(
    schema.space === "html" && node.tagName === "template" ? node.content : node
  );
  if (state.schema = schema, content && (selfClosing = !1), attributes || !omit || !opening(node, index, parent)) {
    if (parts.push("<", node.tagName, attributes ? " " + attributes : ""), selfClosing && (schema.space === "svg" || state.settings.closeSelfClosing)) {
      let last = attributes.charAt(attributes.length - 1);
      (!state.settings.tightSelfClosing || last === "/" || last && last !== '"' && last !== "'") && parts.push(" "), parts.push("/");
    }
    parts.push(">");
  }
  return parts.push(content), !selfClosing && (!omit || !closing(node, index, parent)) && parts.push("</" + node.tagName + ">"), parts.join("");
}
function serializeAttributes(state, properties) {
  let values = [], index = -1, key2;
  if (properties) {
    for (key2 in properties)
      if (properties[key2] !== null && properties[key2] !== void 0) {
        let value = serializeAttribute(state, key2, properties[key2]);
        value && values.push(value);
      }
  }
  for (; ++index < values.length; ) {
    let last = state.settings.tightAttributes ? values[index].charAt(values[index].length - 1) : void 0;
    index !== values.length - 1 && last !== '"' && last !== "'" && (values[index] += " ");
  }
  return values.join("");
}
function serializeAttribute(state, key2, value) {
  let info = find(state.schema, key2), x = state.settings.allowParseErrors && state.schema.space === "html" ? 0 : 1, y = state.settings.allowDangerousCharacters ? 0 : 1;
  if (info.overloadedBoolean && (value === info.attribute || value === "") ? value = !0 : (info.boolean || info.overloadedBoolean) && (typeof value != "string" || value === info.attribute || value === "") && (value = !!value), value == null || value === !1 || typeof value == "number" && Number.isNaN(value))
    return "";
  let name = stringifyEntities(
    info.attribute,
    Object.assign({}, state.settings.characterReferences, {
      // Always encode without parse errors in non-HTML.
      subset: constants.name[x][y]
    })
  );
  if (value === !0 || (value = Array.isArray(value) ? (info.commaSeparated ? stringify : stringify2)(value, {
    padLeft: !state.settings.tightCommaSeparatedLists
  }) : String(value), state.settings.collapseEmptyAttributes && !value)) return name;
  let result;
  if (state.settings.preferUnquoted && (result = stringifyEntities(
    value,
    Object.assign({}, state.settings.characterReferences, {
      attribute: !0,
      subset: constants.unquoted[x][y]
    })
  )), result !== value) {
    let { quote } = state;
    state.settings.quoteSmart && ccount(value, quote) > ccount(value, state.alternative) && (quote = state.alternative), result = quote + stringifyEntities(
      value,
      Object.assign({}, state.settings.characterReferences, {
        // Always encode without parse errors in non-HTML.
        subset: (quote === "'" ? constants.single : constants.double)[x][y],
        attribute: !0
      })
    ) + quote;
  }
  return name + (result && "=" + result);
}

// node_modules/hast-util-to-html/lib/handle/text.js
var textEntitySubset = ["<", "&"];
function text(node, _, parent, state) {
  return parent && parent.type === "element" && (parent.tagName === "script" || parent.tagName === "style") ? node.value : stringifyEntities(
    node.value,
    Object.assign({}, state.settings.characterReferences, {
      subset: textEntitySubset
    })
  );
}

// node_modules/hast-util-to-html/lib/handle/raw.js
function raw(node, index, parent, state) {
  return state.settings.allowDangerousHtml ? node.value : text(node, index, parent, state);
}

// node_modules/hast-util-to-html/lib/handle/root.js
function root(node, _1, _2, state) {
  return state.all(node);
}

// node_modules/hast-util-to-html/lib/handle/index.js
var handle = zwitch("type", {
  invalid,
  unknown,
  handlers: { comment, doctype, element, raw, root, text }
});
function invalid(node) {
  throw new Error("Expected node, not `" + node + "`");
}
function unknown(node_) {
  let node = (
    /** @type {Nodes} */
    node_
  );
  throw new Error("Cannot compile unknown node `" + node.type + "`");
}

// node_modules/hast-util-to-html/lib/index.js
var emptyOptions = {}, emptyCharacterReferences = {}, emptyChildren2 = [];
function toHtml(tree, options) {
  let options_ = options || emptyOptions, quote = options_.quote || '"';
  if (quote !== '"' && quote !== "'")
    throw new Error("Invalid quote `" + quote + "`, expected `'` or `\"`");
  let alternative = quote === '"' ? "'" : '"';
  return {
    one,
    all,
    settings: {
      omitOptionalTags: options_.omitOptionalTags || !1,
      allowParseErrors: options_.allowParseErrors || !1,
      allowDangerousCharacters: options_.allowDangerousCharacters || !1,
      quoteSmart: options_.quoteSmart || !1,
      preferUnquoted: options_.preferUnquoted || !1,
      tightAttributes: options_.tightAttributes || !1,
      upperDoctype: options_.upperDoctype || !1,
      tightDoctype: options_.tightDoctype || !1,
      bogusComments: options_.bogusComments || !1,
      tightCommaSeparatedLists: options_.tightCommaSeparatedLists || !1,
      tightSelfClosing: options_.tightSelfClosing || !1,
      collapseEmptyAttributes: options_.collapseEmptyAttributes || !1,
      allowDangerousHtml: options_.allowDangerousHtml || !1,
      voids: options_.voids || htmlVoidElements,
      characterReferences: options_.characterReferences || emptyCharacterReferences,
      closeSelfClosing: options_.closeSelfClosing || !1,
      closeEmptyElements: options_.closeEmptyElements || !1
    },
    schema: options_.space === "svg" ? svg2 : html2,
    quote,
    alternative
  }.one(
    Array.isArray(tree) ? { type: "root", children: tree } : tree,
    void 0,
    void 0
  );
}
function one(node, index, parent) {
  return handle(node, index, parent, this);
}
function all(parent) {
  let results = [], children = parent && parent.children || emptyChildren2, index = -1;
  for (; ++index < children.length; )
    results[index] = this.one(children[index], index, parent);
  return results.join("");
}

// src/report/html/page.ts
function page({ title, style: style2, body: body4 }) {
  return `<!doctype html>
${toHtml(el("html", [head2(title, style2), body4], { lang: "en-GB" }))}
`;
}
function head2(title, style2) {
  let policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style2).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  return el(
    "head",
    blocks([
      el("meta", null, { charset: "utf-8" }),
      el("meta", null, { "http-equiv": "Content-Security-Policy", content: policy }),
      el("meta", null, { name: "viewport", content: "width=device-width, initial-scale=1" }),
      el("meta", null, { name: "color-scheme", content: "light dark" }),
      el("meta", null, { name: "referrer", content: "no-referrer" }),
      el("meta", null, { name: "robots", content: "noindex" }),
      el("title", title),
      styleElement(style2)
    ])
  );
}
function styleElement(style2) {
  return { type: "element", tagName: "style", properties: {}, children: [{ type: "text", value: style2 }] };
}

// src/report/html/parts.ts
function section({ id, title, content }, index) {
  let heading = el("h2", [el("span.numeral", String(index + 1)), " ", title], { id: `${id}-heading` });
  return el("section.part", [heading, content], { id, "aria-labelledby": `${id}-heading` });
}
function contents(parts) {
  let entries = parts.map(
    ({ id, title, size }) => el("li", [el("a", title, { href: `#${id}` }), size === void 0 ? null : [" ", el("span.count", String(size))]])
  );
  return el("nav.contents", [el("h2", "Contents", { id: "contents" }), el("ol", blocks(entries))], {
    "aria-labelledby": "contents"
  });
}

// src/report/html/style/detail.ts
var DETAIL = `
.catalog>h3{color:var(--soft);font-weight:600;margin:0 0 .9rem}
.control,.rule,.waiver{border:1px solid var(--line);border-radius:4px;padding:1.25rem 1.4rem;margin-bottom:1.25rem}
.control{border-left:4px solid var(--edge)}
.control h4,.waiver h3{font-size:1.0625rem}
.control h4 .id{margin-right:.35rem}
.standing{margin:.5rem 0 .9rem}
.standing .badge{margin-right:.4rem}
details{margin-top:.6rem}
summary{cursor:pointer;padding:.3rem 0;font-weight:600;font-size:.9375rem}
summary::marker{color:var(--soft)}
summary .count{font-weight:400;margin-left:.3rem}
details[open]>summary{margin-bottom:.4rem}
.beyond{color:var(--soft);font-style:italic}
.rule header{margin-bottom:.4rem}
.rule h3 .badge{vertical-align:.12em;margin-right:.3rem}
.why{margin-top:.45rem;max-width:46rem}
.terms{display:flex;flex-wrap:wrap;gap:.3rem 1.75rem;margin-top:.7rem;font-size:.875rem}
.terms dt{display:inline;color:var(--soft);margin-right:.4rem}
.terms dd{display:inline}
.place{border-top:1px solid var(--line);padding:.95rem 0 .8rem}
.rule>.place:first-of-type{margin-top:.9rem}
.message{font-weight:600}
.source{display:flex;gap:.9rem;margin:.6rem 0;padding:.55rem .8rem;background:var(--raised);border-left:3px solid var(--strong-line);
white-space:pre-wrap;font-size:.8438rem;line-height:1.5}
.line-number{color:var(--soft);user-select:none;flex:none;min-width:1.6rem;text-align:right}
.source code{min-width:0}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--mark-line)}
.related{margin:.4rem 0;padding-left:1rem;font-size:.9375rem}
.label{font-size:.8125rem;font-weight:600;color:var(--soft);margin-right:.3rem}
.day{white-space:nowrap}
.place>.small{margin-bottom:.35rem}
.remedy{margin-top:.5rem}
.rule>.remedy{border-top:1px solid var(--line);padding-top:.95rem}
.remedy p{max-width:52rem}
.remedy figure{margin-top:.6rem}
.remedy pre{padding:.55rem .8rem;background:var(--raised);border:1px dashed var(--strong-line);border-radius:3px;margin-top:.25rem;
white-space:pre-wrap;font-size:.8438rem}
.fingerprint{font-size:.75rem;color:var(--soft);margin-top:.5rem}
.evidence{border-top:1px solid var(--line);margin:0;padding:.3rem 0}
.evidence:last-of-type{border-bottom:1px solid var(--line)}
.evidence summary h3{display:inline;font-size:1rem;margin-right:.5rem}
.evidence .id,.control .id{color:var(--soft);font-weight:600}
.passing{padding:.5rem 0 .7rem 1.15rem}
.passing li{margin-top:.4rem}
.reason{max-width:46rem}
#waivers>h3{margin:2rem 0 .8rem}
#people>h3,#not-assessed>h3{margin:2rem 0 .8rem}
:target{outline:2px solid var(--link);outline-offset:4px}
tr:target{outline-offset:0}
.rule:target,.rule:has(:target),.control:target{display:block!important}
main:focus,.part:target{outline:0}
`;

// src/report/html/style/first-page.ts
var FIRST_PAGE = `
.good{--tone:var(--good);--ground:var(--good-ground);--edge:var(--good-line)}
.bad{--tone:var(--bad);--ground:var(--bad-ground);--edge:var(--bad-line)}
.doubt{--tone:var(--doubt);--ground:var(--doubt-ground);--edge:var(--doubt-line)}
.idle{--tone:var(--idle);--ground:var(--idle-ground);--edge:var(--idle-line)}
.mark{font-family:var(--sans);margin-right:.35em;font-weight:700}
.badge{display:inline-block;white-space:nowrap;font-size:.8125rem;font-weight:600;line-height:1.4;padding:.08rem .5rem;
border-radius:3px;color:var(--tone);background:var(--ground);border:1px solid var(--edge)}
.badge .mark{font-size:.85em}
.eyebrow{display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;color:var(--soft);font-size:.875rem}
.eyebrow span:first-child{font-weight:650;color:var(--ink)}
h1{font-size:clamp(1.75rem,4.2vw,2.5rem);font-weight:680;letter-spacing:-.022em;margin:.5rem 0 1.5rem}
.verdict{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1.1rem 2.5rem;padding:1.6rem 1.75rem;
border:1px solid var(--line);border-left:8px solid var(--edge);border-radius:4px;background:var(--raised)}
.verdict .big{font-size:clamp(1.9rem,5vw,2.75rem);font-weight:700;line-height:1.1;letter-spacing:-.02em;color:var(--tone)}
.verdict .big .mark{font-size:.75em}
.verdict .meaning{margin-top:.45rem}
.verdict .score{text-align:right}
.verdict .score .big{color:var(--ink)}
.verdict .score p+p{margin-top:.45rem}
.sentence,.formula{grid-column:1/-1}
.sentence{font-size:1.0625rem;border-top:1px solid var(--line);padding-top:1rem}
.formula{margin-top:-.6rem}
.caution{margin-top:1rem;padding:1rem 1.25rem;border:2px solid var(--doubt-line);border-radius:4px;
background:var(--doubt-ground);color:var(--doubt)}
.masthead .aside{margin:1rem 0 0}
#overview section{margin-bottom:2.75rem}
#overview h3{margin-bottom:.9rem}
.glance h4{font-size:.8125rem;font-weight:600;color:var(--soft);margin:1rem 0 .4rem}
.heat{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.6rem,1fr));gap:.5rem}
.heat li{display:flex}
.heat a,.heat li>.cell{flex:1}
.heat a{color:inherit;text-decoration:none;border-radius:4px}
.cell{display:grid;grid-template-columns:minmax(0,1fr) auto;align-content:start;align-items:baseline;gap:.15rem .4rem;height:100%;padding:.6rem .6rem;border-radius:4px;
border-top:4px solid var(--edge);background:var(--ground)}
.heat a:hover .id{text-decoration:underline}
.heat .id{font-weight:700}
.heat .ratio{text-align:right;font-weight:700}
.heat .id{min-width:0;overflow-wrap:anywhere}
.heat .of{white-space:nowrap}
.heat .words{font-size:.7875rem;font-weight:600;color:var(--tone)}
.heat .of{font-size:.75rem;text-align:right;color:var(--soft)}
.heat .of~.of{grid-column:1/-1;text-align:left}
.worst ol{counter-reset:worst}
.worst li{counter-increment:worst;position:relative;padding:.85rem 0 .85rem 2.4rem;border-top:1px solid var(--line)}
.worst li:last-child{border-bottom:1px solid var(--line)}
.worst li::before{content:counter(worst);position:absolute;left:.2rem;top:.72rem;font-size:1.25rem;font-weight:650;color:var(--soft)}
.what .badge{margin-right:.35rem}
.where{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin-top:.25rem;font-size:.875rem;color:var(--soft)}
.side-by-side{display:grid;grid-template-columns:minmax(0,1fr);gap:1.75rem}
.chart{max-width:34rem}
.chart svg:not(.key){display:block;width:100%;height:auto}
.chart text{font:13px var(--sans);fill:var(--soft)}
.chart text.name{text-anchor:end;fill:var(--ink);font-weight:600}
.chart figcaption{margin-top:.5rem}
.track{fill:var(--idle-ground)}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin-bottom:.8rem;font-size:.8125rem}
.legend li{display:flex;align-items:center;gap:.4rem}
.key{width:18px;height:12px}
.pass{--fill:var(--good-line);--stroke:var(--good-line)}
.fail{--fill:var(--bad-ground);--stroke:var(--bad-line)}
.open{--fill:var(--doubt-ground);--stroke:var(--doubt-line)}
.manual{--fill:var(--doubt-ground);--stroke:var(--doubt-line)}
.notAssessed{--fill:var(--idle-ground);--stroke:var(--idle-line)}
.ground{fill:var(--fill)}
.edge{stroke:var(--stroke);stroke-width:1}
pattern path{stroke:var(--stroke);fill:none;stroke-width:1.6}
pattern.fail path{stroke-width:2.6}
`;

// src/report/html/style/frame.ts
var FRAME = `
:root{
color-scheme:light dark;
--paper:#fff;--raised:#f6f7f9;--ink:#161d27;--soft:#4d5866;--line:#d9dee5;--strong-line:#aab3bf;--link:#1b4c8f;
--good:#17603f;--good-ground:#e8f3ed;--good-line:#3d8a66;
--bad:#962525;--bad-ground:#faeceb;--bad-line:#b84a48;
--doubt:#6f4a00;--doubt-ground:#fbf3e0;--doubt-line:#b98a2b;
--idle:#4d5866;--idle-ground:#eef1f4;--idle-line:#9aa4b1;
--mark:#ffe9a8;--mark-line:#a87400;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#12161c;--raised:#1a2028;--ink:#e7ebf0;--soft:#a8b2bf;--line:#2c3541;--strong-line:#566272;--link:#8dbbf5;
--good:#86d3ab;--good-ground:#162a21;--good-line:#4c9c77;
--bad:#f2a5a0;--bad-ground:#331b1c;--bad-line:#c4615d;
--doubt:#e8c476;--doubt-ground:#2e2613;--doubt-line:#b18a3a;
--idle:#a8b2bf;--idle-ground:#20272f;--idle-line:#6c7887;
--mark:#4f3f10;--mark-line:#d8ac42}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:anywhere;
font-variant-numeric:tabular-nums lining-nums}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,pre{margin:0}
h1,h2,h3,h4{line-height:1.25;text-wrap:pretty}
ul[role=list],ol[role=list]{list-style:none;padding:0}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
code,pre,.fingerprint{font-family:var(--mono);font-size:.875em;unicode-bidi:isolate}
pre code{font-size:1em}
.small,.left-out,.aside,.count,.formula,caption,figcaption{font-size:.875rem;color:var(--soft)}
.skip{position:absolute;left:1rem;top:-6rem;padding:.5rem 1rem;background:var(--paper);border:2px solid var(--link);z-index:2}
.skip:focus{top:.5rem}
.masthead,.columns,footer{max-width:78rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
.masthead{padding-top:clamp(1.5rem,4vw,3rem)}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem;padding-top:2rem}
main{min-width:0}
@media (min-width:70rem){.columns{grid-template-columns:13rem minmax(0,1fr);gap:3.5rem}
.contents{position:sticky;top:1.5rem;align-self:start}}
.contents{font-size:.9375rem}
.contents h2{font-size:.8125rem;font-weight:600;color:var(--soft);margin-bottom:.6rem}
.contents ol{padding:0;list-style:none;counter-reset:part}
.contents li{display:flex;gap:.5rem;align-items:baseline;padding:.22rem 0;counter-increment:part}
.contents li::before{content:counter(part);color:var(--soft);min-width:1.3rem}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents .count{margin-left:auto;white-space:nowrap}
@media (max-width:69.99rem){.contents{border:1px solid var(--line);border-radius:6px;padding:1rem 1.25rem}
.contents ol{columns:15rem auto;column-gap:2.5rem}.contents li{break-inside:avoid}}
.part{padding-bottom:3.5rem}
.part>h2{font-size:1.5rem;font-weight:650;letter-spacing:-.01em;padding-bottom:.6rem;margin-bottom:1.5rem;
border-bottom:2px solid var(--ink)}
.numeral{color:var(--soft);font-weight:400;margin-right:.35rem}
.part h3{font-size:1.125rem;font-weight:650}
.part h4{font-size:1rem;font-weight:650}
.aside{max-width:46rem;margin-bottom:1rem}
.left-out{margin:.6rem 0}
footer{padding-block:1.5rem 3rem;color:var(--soft);font-size:.8125rem}
footer p{border-top:1px solid var(--line);padding-top:1rem}
`;

// src/report/html/style/paper.ts
var PAPER = `
@page{size:A4;margin:17mm 16mm 19mm;
@bottom-left{content:"Readiness to respond to an incident";font:8pt system-ui,sans-serif;color:#4d5866}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#4d5866}}
@media print{
html{font-size:9pt}
#overview section{margin-bottom:1.5rem}
#overview h3,.part>h2{margin-bottom:.6rem}
h1{margin-block:.2rem .8rem}
.verdict{padding:.9rem 1.2rem}
.glance h4{margin-top:.5rem}
.cell{padding-block:.3rem}
.worst li{padding-block:.45rem}
.worst li::before{top:.35rem}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.contents,.filters,.filter,.nothing-chosen{display:none}
.masthead,.columns,footer{max-width:none;padding-inline:0}
.masthead{padding-top:0}
.columns{display:block;padding-top:1.2rem}
.part{padding-bottom:1.5rem}
#controls,#gaps,#evidence,#run{break-before:page}
h2,h3,h4,summary,caption,thead{break-after:avoid}
tr,.place,.worst li,.heat li,.verdict,.caution,.waiver,.passing li,.source,figure{break-inside:avoid}
thead{display:table-header-group}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
.scroll{overflow:visible}
.numbers{min-width:0}
a{color:inherit;text-decoration:none}
.heat{grid-template-columns:repeat(4,minmax(0,1fr))}
:target{outline:0}
}
`;

// src/report/html/style/tables.ts
var TABLES = `
table{width:100%;border-collapse:collapse;font-size:.9375rem;margin:0 0 .75rem}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.8125rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--strong-line);vertical-align:bottom}
tbody th{font-weight:600}
.finding-list tbody th,.open-list tbody th,.undecided-list tbody th,.reason-list tbody th,.notice-list tbody th{font-weight:400}
th{overflow-wrap:normal}
tbody th{overflow-wrap:anywhere}
details caption,.undecided-list caption,.reason-list caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media print,(min-width:48rem){.stacked{table-layout:fixed}
.finding-list th:nth-child(2){width:6.75rem}.finding-list th:nth-child(3){width:27%}.finding-list th:nth-child(4){width:17%}
.objective-list th:nth-child(1),.every-objective th:nth-child(1),.waiting-list th:nth-child(1),.attestation-list th:nth-child(1){width:5.75rem}
.objective-list th:nth-child(3),.every-objective th:nth-child(3){width:10.5rem}.objective-list th:nth-child(4){width:38%}
.every-objective th:nth-child(4){width:9rem}.every-objective th:nth-child(5){width:9rem}
.waiting-list th:nth-child(2){width:24%}.waiting-list th:nth-child(4){width:14rem}
.attestation-list th:nth-child(2){width:14rem}.attestation-list th:nth-child(4){width:9.5rem}.attestation-list th:nth-child(5){width:7rem}
.waiver-list th:nth-child(2){width:9rem}.waiver-list th:nth-child(3){width:7rem}.waiver-list th:nth-child(4){width:27%}.waiver-list th:nth-child(n+5){width:7rem}
.undecided-list th:nth-child(4){width:8rem}
.reason-list th:nth-child(1){width:30%}.reason-list th:nth-child(2){width:8rem}
.notice-list th:nth-child(2){width:7rem}.notice-list th:nth-child(3),.notice-list th:nth-child(4){width:20%}
.fact-list th:nth-child(1){width:11rem}.input-list th:nth-child(2){width:7.5rem}.input-list th:nth-child(3){width:46%}}
td p+p{margin-top:.25rem}
.number{text-align:right}
.scroll{overflow-x:auto;max-width:100%}
.numbers{min-width:36rem}
.numbers th,.numbers td{padding-block:.35rem}
.numbers thead th{max-width:5.5rem;overflow-wrap:normal}
.digest,.names{font-size:.8125rem}
@media screen and (max-width:47.99rem){
.stacked,.stacked tbody,.stacked tr,.stacked tbody th,.stacked td,.stacked caption{display:block}
.stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacked tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.stacked tbody th,.stacked td{border:0;padding:.12rem 0;display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:.75rem}
.stacked tbody th::before,.stacked td::before{content:attr(data-label);font-size:.8125rem;font-weight:400;color:var(--soft)}
.stacked tbody th>*,.stacked td>*{grid-column:2;justify-self:start}
.verdict{grid-template-columns:minmax(0,1fr);padding:1.25rem}
.verdict .score{text-align:left}
.worst li{padding-left:1.9rem}
}
@media (max-width:30rem){.heat{grid-template-columns:repeat(2,minmax(0,1fr))}}
.filters{display:grid;gap:.75rem;margin-bottom:1.5rem}
.filter{border:0;margin:0 0 1.25rem;padding:0;display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;min-width:0}
.filters .filter{margin:0}
.filter legend{float:left;padding:0;margin-right:.6rem;font-size:.8125rem;font-weight:600;color:var(--soft);min-width:3.6rem}
.filter label{position:relative;display:inline-flex}
.filter input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
.filter span{padding:.2rem .7rem;border:1px solid var(--strong-line);border-radius:4px;font-size:.8125rem}
.filter input:checked+span{background:var(--ink);color:var(--paper);border-color:var(--ink);font-weight:600}
.filter input:focus-visible+span{outline:3px solid var(--link);outline-offset:2px}
.nothing-chosen{display:none;padding:1rem 0}
@supports not selector(:has(*)){.filter{display:none}}
@media screen{.catalog:not(:has(.control)){display:none}}
`;

// src/report/html/style/style.ts
var STYLE = [FRAME, FIRST_PAGE, TABLES, DETAIL, PAPER].join("");

// src/report/compare/words.ts
function scoreText(score) {
  return score === null ? "absent" : score.ratio === null ? "none" : `${score.met} of ${score.applicable} (${percent(score.ratio)})`;
}
function isListed(level, minLevel) {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(minLevel);
}

// src/report/forecast/agenda.ts
var RELIEF = 50;
function agendaOf(forecast, { minLevel }, most) {
  let all2 = forecast.days.flatMap(({ begins }) => begins), heavy = all2.filter(({ finding }) => isListed(finding.level, minLevel)), shown = new Set(heavy.slice(0, most)), dropped = heavy.slice(most), relief = forecast.days.flatMap(
    ({ day: day2, ends }) => ends.filter(({ level }) => isListed(level, minLevel)).map((finding) => ({ day: day2, finding }))
  ), [first] = dropped;
  return {
    days: dueDays(forecast, shown),
    relief: relief.slice(0, RELIEF),
    lighter: all2.length - heavy.length,
    leftOut: {
      gaps: byLevel(dropped),
      ...first !== void 0 && { from: first.lastGoodDay },
      relief: Math.max(0, relief.length - RELIEF)
    }
  };
}
function dueDays({ today, days }, shown) {
  return days.flatMap((day2, index) => {
    let groups = dueGroups(day2.begins.filter((gap) => shown.has(gap))), [first] = groups;
    if (first === void 0) return [];
    let before = days[index - 1]?.state ?? today;
    return [{ lastGoodDay: first[0].lastGoodDay, day: day2, before, groups, objectives: day2.objectives }];
  });
}
function byLevel(gaps) {
  let counts = { note: 0, warning: 0, error: 0 };
  for (let { finding } of gaps) counts[finding.level] += 1;
  return counts;
}
function dueGroups(gaps) {
  let groups = /* @__PURE__ */ new Map();
  for (let gap of gaps) {
    let key2 = JSON.stringify([gap.lastGoodDay, gap.finding.ruleId, gap.cause, gap.finding.level]), group = groups.get(key2);
    group === void 0 ? groups.set(key2, [gap]) : group.push(gap);
  }
  return [...groups.values()];
}
function shared(group, text2) {
  let first = group[0].finding[text2];
  return group.every(({ finding }) => finding[text2] === first) ? first : void 0;
}
function objectivesLost({ days }) {
  let lost = /* @__PURE__ */ new Map(), met = /* @__PURE__ */ new Map();
  for (let { day: day2, objectives: objectives2 } of days)
    for (let objective of objectives2) {
      let metToday = met.get(objective.id) ?? objective.from === "pass";
      met.set(objective.id, metToday), objective.to === "pass" ? lost.delete(objective.id) : metToday && lost.set(objective.id, { ...objective, from: "pass", since: lost.get(objective.id)?.since ?? day2 });
    }
  return [...lost.values()];
}

// src/report/days.ts
var WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function dayNumber(date) {
  let [, year, month, day2] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!(year === void 0 || month === void 0 || day2 === void 0))
    return Date.UTC(Number(year), Number(month) - 1, Number(day2)) / 864e5;
}
function daysBetween(from, to) {
  let [first, last] = [dayNumber(from), dayNumber(to)];
  return first === void 0 || last === void 0 ? void 0 : last - first;
}
function withWeekday(date) {
  let number2 = dayNumber(date);
  return number2 === void 0 ? date : `${WEEKDAYS[new Date(number2 * 864e5).getUTCDay()]} ${date}`;
}
function monthName(date) {
  let [, year, month] = /^(\d{4})-(\d\d)/.exec(date) ?? [], name = MONTHS[Number(month) - 1];
  return name === void 0 ? date : `${name} ${year}`;
}
function monthsBetween(from, to) {
  if (dayNumber(from) === void 0 || dayNumber(to) === void 0) return [];
  let [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => monthText(first + index));
}
function monthNumber(date) {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
function monthText(number2) {
  return `${String(Math.floor(number2 / 12)).padStart(4, "0")}-${String(number2 % 12 + 1).padStart(2, "0")}`;
}

// src/report/review/remedy.ts
var CODE = /`([^`]+)`/g;
function remedyParts(remediation) {
  let parts = [], from = 0;
  for (let match of remediation.matchAll(CODE))
    parts.push({ is: "prose", text: remediation.slice(from, match.index) }, { is: "code", text: match[1] ?? "" }), from = match.index + match[0].length;
  return parts.push({ is: "prose", text: remediation.slice(from) }), parts.filter(({ text: text2 }) => text2 !== "");
}
var ENTRY = /^(?:- )?\{?\s*[A-Za-z][\w-]*:\s+\S|^- \S/;
function yamlOf(remediation) {
  let inline = remedyParts(remediation).filter(({ is, text: text2 }) => is === "code" && ENTRY.test(text2));
  return [...new Set(inline.map(({ text: text2 }) => text2.replaceAll(/\s*\n\s*/g, " ").trim()))];
}

// src/report/html/remedy.ts
var LONGEST2 = 1500;
function remedy(remediation) {
  let yaml = remediation.length > LONGEST2 ? [] : yamlOf(remediation);
  return el("div.remedy", [
    el("p", [el("strong.label", "What to do"), " ", remedyParts(cut(remediation, LONGEST2)).map(part)]),
    yaml.length === 0 ? null : el("figure", [el("figcaption", "For example"), yaml.map((text2) => el("pre", el("code", text2)))])
  ]);
}
function part({ is, text: text2 }) {
  return is === "code" ? el("code", text2) : between(text2.split(/\r?\n/), el("br"));
}

// src/report/html/source-line.ts
var WIDEST = 240, LEAD = 60;
function sourceLine(location) {
  let { region, excerpt } = location;
  if (region === void 0 || excerpt === void 0 || excerpt.trim() === "") return null;
  let first = location.excerptStartColumn ?? 1, start = region.startColumn - first, end = region.endLine === region.startLine ? region.endColumn - first : excerpt.length, from = start > WIDEST - LEAD ? start - LEAD : 0, shown = excerpt.slice(from, from + WIDEST), cuts = [within(start - from, shown), within(Math.max(end, start + 1) - from, shown)], [before = "", marked = "", after = ""] = neutraliseParts(shown, cuts).map(expandTabs), code2 = [
    from > 0 || first > 1 ? "\u2026" : "",
    before,
    marked === "" ? null : el("mark", marked),
    after,
    from + WIDEST < excerpt.length ? "\u2026" : ""
  ];
  return el("pre.source", [el("span.line-number", String(region.startLine)), el("code", code2)]);
}
function within(offset, text2) {
  return Math.max(0, Math.min(offset, text2.length));
}
function expandTabs(text2) {
  return text2.replaceAll("<U+0009>", "    ");
}

// src/report/forecast/words.ts
var HOW_TO_READ = "Each day below is the last good one: what is not done by its end is a gap on the next day, told here in the words of that day, as irready check --as-of finds it.";
function headline(forecast) {
  let gaps = forecast.days.flatMap(({ begins }) => begins), read = forecast.complete ? "" : " of what could be read";
  if (gaps.length === 0) return `Nothing${read} goes stale by ${windowText(forecast)}.`;
  let go = gaps.length === 1 ? "thing goes" : "things go", waived = gaps.filter(({ cause }) => cause === "waiverEnds").length, waivers = waived === 0 ? "" : `; ${waived} because a waiver ends`;
  return `${gaps.length} ${go} stale by ${windowText(forecast)}: ${countLevels(byLevel(gaps))}${waivers}.`;
}
function windowText({ asOf, until }) {
  let days = daysBetween(asOf, until);
  return days === void 0 ? until : `${until} (${count(days, "day")})`;
}
function finalState({ today, days }) {
  return days.at(-1)?.state ?? today;
}
function scoreSentence(forecast) {
  let [from, to] = [forecast.today.score, finalState(forecast).score], [before, after] = [scoreText(from), scoreText(to)];
  return from.ratio === null && to.ratio === null ? "No objective applies, so there is no score." : before === after ? `Score stays at ${before} until ${forecast.until} if nobody does anything.` : `Score ${(to.ratio ?? 0) < (from.ratio ?? 0) ? "falls" : "changes"} from ${before} to ${after} by ${forecast.until} if nobody does anything.`;
}
function scoreChange(before, after) {
  let [from, to] = [scoreText(before.score), scoreText(after.score)];
  if (from === to) return;
  let [old, now] = [before.score.ratio, after.score.ratio];
  return old !== null && now !== null && percent(old) !== percent(now) ? `${percent(old)} -> ${percent(now)}` : `${from} -> ${to}`;
}
function incompleteSentence({ complete, asOf }) {
  return complete ? "" : `the run of ${asOf} could not read every input or finish every rule. What it did not see may go stale as well, on a day that is not listed here; irready check says what is missing.`;
}
function todaySentence({ asOf, today }) {
  let { findings, waived } = today, gaps = findings.error + findings.warning + findings.note, also = waived === 0 ? "" : `; ${waived} waived`;
  return gaps === 0 ? `On ${asOf} there is no gap yet${also}.` : `On ${asOf} there ${gaps === 1 ? "is" : "are"} ${count(gaps, "gap")} already: ${countLevels(findings)}${also}. They are not repeated here.`;
}
function basisSentence({ asOf, profile, configuration, tool, inputs }) {
  return `As of ${asOf}, profile ${profile.id}, configuration ${configuration.path ?? "none"}, ${count(inputs.length, "input")}; irready ${tool.version}, rule library sha256:${tool.libraryDigest}.`;
}
function reliefTitle({ days }) {
  let ends = days.reduce((sum, each) => sum + each.ends.length, 0);
  return ends === 0 ? "" : `Not found any more, with nothing done: ${count(ends, "gap")}`;
}
function reliefRemark({ finding: { waiver } }) {
  return waiver === void 0 ? "" : `, which the waiver ${waiver} covers from then on, so it is still not met`;
}
function daySummary({ day: day2, before, groups }) {
  let score = scoreChange(before, day2.state);
  return `${count(groups.flat().length, "gap")} from ${day2.day} on${score === void 0 ? "" : `; score ${score}`}`;
}
function inDaysText(days) {
  return days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${count(days, "day")}`;
}
function causeText({ cause, finding, lastGoodDay }) {
  return cause === "stale" ? void 0 : `${finding.waiver === void 0 ? "the waiver that covers it" : `the waiver ${finding.waiver}`} ends with ${lastGoodDay}`;
}
function lighterSentence({ lighter }, minLevel) {
  return lighter === 0 ? "" : `${count(lighter, "gap")} below --min-level ${minLevel} ${lighter === 1 ? "is" : "are"} counted and not listed.`;
}
function leftOutSentence({ leftOut: leftOut2 }) {
  let { gaps, from, relief } = leftOut2, levels = countLevels(gaps), parts = [
    ...from === void 0 ? [] : [`${levels} whose last good day is ${from} or later`],
    ...relief === 0 ? [] : [`${count(relief, "gap")} that ${relief === 1 ? "is" : "are"} not found any more`]
  ];
  return parts.length === 0 ? "" : `Left out here for length: ${parts.join("; ")}.`;
}
var ALL_OF_IT = "irready forecast -f json has it all.";

// src/report/forecast/html-days.ts
var OBJECTIVES = 50;
function daySections(forecast, days) {
  return blocks(days.map((due, index) => daySection(due, forecast, anchorOf(index))));
}
function anchorOf(index) {
  return `day-${index + 1}`;
}
function daySection(due, { asOf }, id) {
  let days = daysBetween(asOf, due.lastGoodDay);
  return el(
    "section.due",
    blocks([
      el("h3", [
        el("span.day", cut(withWeekday(due.lastGoodDay), 60)),
        days === void 0 ? null : [" ", el("span.away", inDaysText(days))]
      ]),
      el("p.aside", dated(line(`${daySummary(due)}.`, 300))),
      ...due.groups.map(groupSection),
      objectives(due)
    ]),
    { id }
  );
}
function groupSection(group) {
  let [{ finding }] = group, owner = shared(group, "owner"), todo = shared(group, "remediation");
  return el(
    "article.rule",
    blocks([
      el("header", [
        el("h4", [levelBadge(finding.level), " ", line(finding.title, 300)]),
        el("p.where", [
          el("span", ["Rule ", code(finding.ruleId)]),
          owner === void 0 ? null : el("span", ["Owner ", code(owner)])
        ])
      ]),
      ...group.map((gap) => placeSection(gap, owner === void 0, todo === void 0)),
      todo === void 0 ? null : remedy(todo)
    ])
  );
}
function placeSection(gap, ownOwner, ownRemedy) {
  let { location, message, owner, remediation } = gap.finding, cause = causeText(gap);
  return el("section.place", [
    el("p.small", [
      place(location),
      ownOwner ? [" \xB7 ", owner === void 0 ? "No owner named" : ["Owner ", code(owner)]] : null
    ]),
    el("p.message", dated(line(message, 600))),
    cause === void 0 ? null : el("p.small", dated(`Because ${line(cause, 300)}.`)),
    sourceLine(location),
    ownRemedy ? remedy(remediation) : null
  ]);
}
function objectives({ objectives: all2 }) {
  if (all2.length === 0) return null;
  let rest = all2.length - OBJECTIVES, items = all2.slice(0, OBJECTIVES).map(
    ({ id, title, from, to }) => el("li", [el("strong", cut(id, 60)), ` ${line(title, 200)}: ${STATUS_WORDS[from]} \u2192 ${STATUS_WORDS[to]}`])
  );
  return [
    el("ul.changes", blocks(items)),
    rest > 0 ? el("p.left-out", `${rest} more objectives change on this day.`) : null
  ];
}

// src/report/html/bars.ts
var WIDTH = 440, RIGHT = 62, ROW = 28, BAR = 16, STROKES = {
  pass: [],
  fail: ["M-1 7L7 -1M-1 1L1 -1M5 7L7 5"],
  open: ["M2 3h2"],
  manual: ["M0 3h6"],
  notAssessed: ["M3 0v6"]
};
function barChart({ title, description, kinds, bars, left, caption }) {
  let drawing = svg3(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${bars.length * ROW + 4}`,
      role: "img",
      "aria-labelledby": "chart-title chart-description"
    },
    blocks([
      svg3("title", { id: "chart-title" }, title),
      svg3("desc", { id: "chart-description" }, description),
      svg3(
        "defs",
        {},
        kinds.map(({ kind }) => pattern(kind))
      ),
      ...bars.map((bar, index) => row(bar, index * ROW, left))
    ])
  ), below = caption === void 0 ? null : el("figcaption", caption);
  return el("figure.chart", [legend(kinds), drawing, below]);
}
function row(bar, top, left) {
  let middle = top + ROW / 2 + 4.5, width = WIDTH - left - RIGHT;
  return svg3("g", {}, [
    svg3("text", { x: left - 10, y: middle, class: "name" }, bar.name),
    svg3("rect", { x: left, y: top + (ROW - BAR) / 2, width, height: BAR, class: "track" }),
    ...segments(bar, { left, top: top + (ROW - BAR) / 2, width }),
    svg3("text", { x: WIDTH - RIGHT + 8, y: middle }, bar.numbers)
  ]);
}
function segments({ pieces, full }, { left, top, width }) {
  let before = 0;
  return pieces.flatMap(({ kind, size }) => {
    let from = round(width * before / full);
    before += size;
    let box = { x: left + from, y: top, width: round(round(width * before / full) - from), height: BAR };
    return size === 0 ? [] : [segment(kind, box)];
  });
}
function segment(kind, box) {
  return svg3("g", { class: kind }, [
    svg3("rect", { ...box, class: "ground" }),
    svg3("rect", { ...box, fill: `url(#pattern-${kind})`, class: "edge" })
  ]);
}
function round(number2) {
  return Math.round(number2 * 10) / 10;
}
function pattern(kind) {
  return svg3(
    "pattern",
    { id: `pattern-${kind}`, width: 6, height: 6, patternUnits: "userSpaceOnUse", class: kind },
    STROKES[kind].map((d) => svg3("path", { d }))
  );
}
function legend(kinds) {
  let key2 = ({ kind, word }) => el("li", [
    svg3("svg", { viewBox: "0 0 18 12", class: "key", "aria-hidden": "true" }, [
      svg3("g", { class: kind }, [
        svg3("rect", { x: 0.5, y: 0.5, width: 17, height: 11, class: "ground" }),
        svg3("rect", { x: 0.5, y: 0.5, width: 17, height: 11, fill: `url(#pattern-${kind})`, class: "edge" })
      ])
    ]),
    word
  ]);
  return el("ul.legend", kinds.map(key2), { role: "list" });
}

// src/report/forecast/months.ts
function monthsOf({ asOf, until, today, days }) {
  let gaps = days.flatMap(({ begins }) => begins);
  return monthsBetween(asOf, until).map((month) => ({
    month,
    gaps: byLevel(gaps.filter(({ lastGoodDay }) => lastGoodDay.startsWith(month))),
    score: days.findLast(({ day: day2 }) => day2.slice(0, 7) <= month)?.state.score ?? today.score
  }));
}

// src/report/forecast/html-months.ts
var DRAWN = [
  { level: "error", kind: "fail" },
  { level: "warning", kind: "open" },
  { level: "note", kind: "notAssessed" }
];
function monthSections(forecast, dayIn) {
  let months = monthsOf(forecast);
  return el("div.side-by-side", [chart(months), monthTable(months, dayIn)]);
}
function chart(months) {
  let all2 = months.reduce((sum, month) => sum + total(month), 0);
  return barChart({
    title: "What goes stale by month",
    description: `One bar for each of ${months.length} months, ${all2} gaps in all. The table beside holds the same numbers.`,
    kinds: DRAWN.map(({ level, kind }) => ({ kind, word: LEVEL_WORDS[level] })),
    bars: months.map((month) => ({
      name: monthName(month.month),
      numbers: total(month) === 0 ? "none" : String(total(month)),
      pieces: DRAWN.map(({ level, kind }) => ({ kind, size: month.gaps[level] })),
      full: Math.max(1, ...months.map(total))
    })),
    left: 92,
    caption: "Each bar counts the gaps whose last good day lies in the month."
  });
}
function total({ gaps }) {
  return gaps.error + gaps.warning + gaps.note;
}
function monthTable(months, dayIn) {
  let columns = [
    { label: "Month" },
    ...DRAWN.map(({ level }) => ({ label: `${LEVEL_WORDS[level]}s`, numeric: !0 })),
    { label: "All", numeric: !0 },
    { label: "Score at its end", numeric: !0 }
  ], rows = months.map((month) => ({
    cells: [
      linked(monthName(month.month), dayIn(month.month)),
      ...DRAWN.map(({ level }) => String(month.gaps[level])),
      String(total(month)),
      scoreText(month.score)
    ]
  }));
  return numberTable("By month, if nobody does anything", columns, rows);
}

// src/report/forecast/style.ts
var FORECAST_STYLE = `
.due{margin-bottom:2.5rem}
.due h3{display:flex;flex-wrap:wrap;gap:.1rem .75rem;align-items:baseline;font-size:1.25rem;margin-bottom:.35rem}
.away{font-size:.9375rem;font-weight:400;color:var(--soft)}
.due .aside{margin-bottom:.9rem}
.due h4 .badge{vertical-align:.12em;margin-right:.3rem}
.due .place>.small{margin-bottom:.25rem}
.changes{padding-left:1.2rem;font-size:.9375rem}
.changes li{margin-top:.25rem}
@media print,(min-width:48rem){.lost-list th:nth-child(1){width:7rem}.lost-list th:nth-child(3){width:9rem}
.relief-list th:nth-child(1){width:7rem}.relief-list th:nth-child(3){width:40%}}
@media print{.due h3{break-after:avoid}.due{margin-bottom:1.2rem}}
`;

// src/report/forecast/html.ts
var DETAILED = 1e3, OBJECTIVES2 = 500, TITLE = "What goes stale, and when";
function renderForecastHtml(forecast, options) {
  let title = `${TITLE}: ${line(forecast.asOf, 40)} to ${line(forecast.until, 40)}`;
  return page({ title, style: `${STYLE}${FORECAST_STYLE}`, body: body3(forecast, options) });
}
function body3(forecast, options) {
  let parts = partsOf(forecast, agendaOf(forecast, options, DETAILED), options);
  return el(
    "body",
    blocks([
      el("a.skip", "Skip to the forecast", { href: "#forecast" }),
      masthead(forecast),
      el("div.columns", blocks([contents(parts), el("main", blocks(parts.map(section)), { id: "forecast" })])),
      el("footer", el("p", cut(basisSentence(forecast), 800)))
    ])
  );
}
function masthead(forecast) {
  let { asOf, until, profile } = forecast, incomplete = incompleteSentence(forecast);
  return el(
    "header.masthead",
    blocks([
      el(
        "p.eyebrow",
        ["irready", `Profile ${line(profile.title, 120)}`, `As of ${line(asOf, 40)}`, `Until ${line(until, 40)}`].map(
          (text2) => el("span", text2)
        )
      ),
      el("h1", TITLE),
      panel(forecast),
      incomplete === "" ? null : caution("This forecast is not complete", `It says too little: ${line(incomplete, 400)}`)
    ])
  );
}
function panel(forecast) {
  let gaps = forecast.days.flatMap(({ begins }) => begins), tone = toneOf(forecast, byLevel(gaps)), [before, after] = [forecast.today.score.ratio, finalState(forecast).score.ratio], score = before === null || after === null ? "No score" : `${percent(before)} \u2192 ${percent(after)}`;
  return el(
    "div.verdict",
    [
      el("div.word", [
        el("p.big", [
          mark2(tone),
          gaps.length === 0 ? "Nothing goes stale" : `${count(gaps.length, "thing")} ${gaps.length === 1 ? "goes" : "go"} stale`
        ]),
        el("p.meaning", dated(line(todaySentence(forecast), 300)))
      ]),
      el("div.score", [el("p.big", score), el("p", "score if nobody does anything")]),
      el("p.sentence", dated(line(`${headline(forecast)} ${scoreSentence(forecast)}`, 600)))
    ],
    { class: tone }
  );
}
function toneOf({ days, complete }, gaps) {
  return gaps.error > 0 ? "bad" : days.some(({ begins }) => begins.length > 0) || !complete ? "doubt" : "good";
}
function partsOf(forecast, agenda, options) {
  let lost = objectivesLost(forecast), anchors = agenda.days.map(({ lastGoodDay }, index) => [lastGoodDay.slice(0, 7), anchorOf(index)]);
  return [
    { id: "months", title: "By month", content: monthSections(forecast, (month) => anchors.find(([first]) => first === month)?.[1]) },
    { id: "days", title: "Day by day", size: agenda.days.length, content: dayParts(forecast, agenda, options) },
    { id: "lost", title: "Objectives that stop being met", size: lost.length, content: lostPart(forecast, lost) },
    { id: "relief", title: "Not found any more", size: agenda.relief.length, content: reliefPart(forecast, agenda) },
    { id: "run", title: "About this forecast", content: aboutPart(forecast) }
  ];
}
function dayParts(forecast, agenda, { minLevel }) {
  let leftOut2 = leftOutSentence(agenda), lighter = lighterSentence(agenda, minLevel);
  return blocks([
    agenda.days.length === 0 ? el("p", "No gap is listed.") : el("p.aside", HOW_TO_READ),
    lighter === "" ? null : el("p.left-out", lighter),
    leftOut2 === "" ? null : el("p.left-out", dated(`${leftOut2} ${ALL_OF_IT}`)),
    daySections(forecast, agenda.days)
  ]);
}
function lostPart({ until }, lost) {
  if (lost.length === 0) return el("p", `Every objective that is met today is still met on ${line(until, 40)}.`);
  let rows = lost.slice(0, OBJECTIVES2).map(({ id, title, since }) => ({
    cells: [cut(id, 60), line(title, 200), day(since)]
  })), rest = lost.length - rows.length;
  return [
    table("lost-list", `Met today, and not on ${line(until, 40)}`, ["Objective", "Title", "Not met from"], rows),
    rest > 0 ? el("p.left-out", `${rest} more are left out here. ${ALL_OF_IT}`) : null
  ];
}
function reliefPart(forecast, { relief }) {
  let title = reliefTitle(forecast);
  if (title === "") return el("p", "No gap ends by the mere passing of time.");
  let rows = relief.map((each) => ({
    cells: [day(each.day), line(`${each.finding.title}${reliefRemark(each)}`, 300), place(each.finding.location)]
  }));
  return relief.length === 0 ? el("p", `${title}.`) : table("relief-list", title, ["From", "What was found before", "Place"], rows);
}
function aboutPart({ asOf, until, profile, configuration, tool, complete, inputs }) {
  let facts = [
    ["As of", asOf],
    ["Until", until],
    ["Profile", `${profile.title} (${profile.id})`],
    ["Configuration", configuration.path ?? "none"],
    ["Configuration SHA-256", configuration.sha256 ?? "none"],
    ["irready", tool.version],
    ["Rule library", `sha256:${tool.libraryDigest}`],
    ["Complete", complete ? "yes" : "no"]
  ].map(([name = "", value = ""]) => ({ cells: [name, cut(value, 400)] }));
  return blocks([table("fact-list", "What the forecast rests on", ["Fact", "Value"], facts), inputList(inputs)]);
}
export {
  renderForecastHtml
};
