import { createRequire as irreadyRequire } from 'node:module';
const require = irreadyRequire(import.meta.url);
var __defProp = Object.defineProperty;
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: !0 });
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
function blocks(entries) {
  return entries.filter((entry) => entry !== null).flatMap((entry) => [BREAK, entry]);
}
var BREAK = { type: "text", value: `
` };
function nodes(content) {
  return content === null ? [] : typeof content == "object" ? "type" in content ? [content] : content.flatMap(nodes) : [{ type: "text", value: neutralise(cut(String(content), 2 * LONGEST)).replace(LONE_SURROGATE, "\uFFFD") }];
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
function toHexadecimal(code, next, omit) {
  let value = "&#x" + code.toString(16).toUpperCase();
  return omit && next && !hexadecimalRegex.test(String.fromCharCode(next)) ? value : value + ";";
}

// node_modules/stringify-entities/lib/util/to-decimal.js
var decimalRegex = /\d/;
function toDecimal(code, next, omit) {
  let value = "&#" + String(code);
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
function toNamed(code, next, omit, attribute) {
  let character = String.fromCharCode(code);
  if (own2.call(characters, character)) {
    let name = characters[character], value = "&" + name;
    return omit && characterEntitiesLegacy.includes(name) && !dangerous.includes(name) && (!attribute || next && next !== 61 && notAlphanumericRegex.test(String.fromCharCode(next))) ? value : value + ";";
  }
  return "";
}

// node_modules/stringify-entities/lib/util/format-smart.js
function formatSmart(code, next, options) {
  let numeric = toHexadecimal(code, next, options.omitOptionalSemicolons), named;
  if ((options.useNamedReferences || options.useShortestReferences) && (named = toNamed(
    code,
    next,
    options.omitOptionalSemicolons,
    options.attribute
  )), (options.useShortestReferences || !named) && options.useShortestReferences) {
    let decimal = toDecimal(code, next, options.omitOptionalSemicolons);
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

// src/model/level.ts
var LEVELS = ["note", "warning", "error"];

// src/report/count.ts
function count(number2, word, plural = `${word}s`) {
  return `${number2} ${number2 === 1 ? word : plural}`;
}
function wholePercent(ratio) {
  return Math.floor(ratio * 100 + 1e-9);
}
function percent(ratio) {
  return `${wholePercent(ratio)} %`;
}

// src/report/days.ts
function dayNumber(date) {
  let [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!(year === void 0 || month === void 0 || day === void 0))
    return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 864e5;
}

// src/report/compare/words.ts
function scoreText(score) {
  return score === null ? "absent" : score.ratio === null ? "none" : `${score.met} of ${score.applicable} (${percent(score.ratio)})`;
}

// src/report/trend/tables.ts
var ABSENT = "-", NONE = "n/a", CELLS = `${ABSENT} stands where a report does not have the control, ${NONE} where no objective of it applies.`;
function ratioText(score) {
  return score === null ? ABSENT : score.ratio === null ? NONE : percent(score.ratio);
}
function pointGrid({ points }, marks) {
  return {
    header: ["as of", "score", "met", "of", "errors", "warnings", "notes", "waived", "open places"],
    rows: points.map(({ asOf, summary, open }, index) => {
      let { score, findings, waived } = summary, numbers = [score.met, score.applicable, findings.error, findings.warning, findings.note, waived, open];
      return [`${asOf}${marks[index] ?? ""}`, ratioText(score), ...numbers.map(String)];
    })
  };
}
function controlNames(controls) {
  let uses = /* @__PURE__ */ new Map();
  for (let { id } of controls) uses.set(id, (uses.get(id) ?? 0) + 1);
  return controls.map(({ id, catalog }) => (uses.get(id) ?? 0) > 1 ? `${id} (${catalog})` : id);
}
function controlSlices({ controls }, most) {
  let tables = Math.ceil(controls.length / most), each = Math.ceil(controls.length / tables);
  return Array.from({ length: tables }, (_, index) => [index * each, Math.min(controls.length, (index + 1) * each)]);
}
function gapsAt({ summary: { findings } }) {
  return findings.error + findings.warning + findings.note;
}

// src/report/trend/words.ts
var CHANGES = {
  profile: "profile",
  framework: "framework",
  library: "rule library"
};
function spanSentence({ points }) {
  let [first, last] = [points[0], points.at(-1)];
  if (first === void 0 || last === void 0) return "There is no report to show a trend of.";
  let days2 = first.asOf === last.asOf ? `of ${first.asOf}` : `from ${first.asOf} to ${last.asOf}`;
  return `Readiness in ${count(points.length, "report")} ${days2}.`;
}
function changeSentence({ points }) {
  let [first, last] = [points[0], points.at(-1)];
  if (first === void 0 || last === void 0) return "";
  let now = scoreText(last.summary.score);
  if (points.length === 1) return `Score ${now}. Gaps ${gapsAt(last)}. One report shows no trend.`;
  let broken = points.some(isBreak) ? " Not one measure: the profile or framework changed in between." : "";
  return `Score ${scoreText(first.summary.score)} -> ${now}. Gaps ${gapsAt(first)} -> ${gapsAt(last)}.${broken}`;
}
function basisSentences({ points }) {
  let last = points.at(-1);
  if (last === void 0) return [];
  let { profile, framework, tool, configuration, summary } = last, terms = framework === void 0 ? "" : `, in the terms of ${framework.title}`;
  return [
    `Last report: profile ${profile.id}${terms}, configuration ${configuration.path ?? "none"}, irready ${tool.version}, rule library sha256:${tool.libraryDigest}; ${count(summary.documents, "document")} in ${count(summary.files, "file")} against ${count(summary.rules, "rule")}, ${last.open} open, ${last.notAssessed} not assessed.`,
    `Score: ${summary.scoreFormula}`
  ];
}
function pointNotes({ points }) {
  return points.map((point, index) => ({ point: index, parts: partsOf(point) })).filter(({ parts }) => parts.length > 0).map(({ point, parts }, index) => ({
    point,
    mark: ` [${index + 1}]`,
    text: `${points[point]?.asOf ?? ""}: ${parts.join("; ")}.`
  }));
}
function marksOf({ points }, notes) {
  let marks = new Map(notes.map(({ point, mark: mark2 }) => [point, mark2]));
  return points.map((_, index) => marks.get(index) ?? "");
}
function isBreak({ breaks: breaks2 }) {
  return breaks2.some(({ what }) => what === "profile" || what === "framework");
}
function partsOf({ breaks: breaks2, summary }) {
  let changes = breaks2.flatMap(({ what, from, to }) => {
    let named = CHANGES[what];
    return named === void 0 ? [] : [`${named} ${short(from)} -> ${short(to)}`];
  }), after = changes.length === 0 ? [] : ["what stands before is not the same measure"];
  return [...changes, ...after, ...summary.complete ? [] : ["this run is not complete"]];
}
function short(text2) {
  return text2.startsWith("sha256:") ? text2.slice(0, 19) : text2;
}

// src/report/trend/scale.ts
function positions(points) {
  let days2 = points.flatMap(({ asOf }) => dayNumber(asOf) ?? []), values = days2.length === points.length ? days2 : points.map((_, index) => index), from = values[0] ?? 0, length = (values.at(-1) ?? 0) - from;
  return values.map((value) => length === 0 ? 0.5 : (value - from) / length);
}
function lines(points, values) {
  let all2 = [], open = !1;
  for (let [index, value] of values.entries()) {
    let point = points[index];
    point !== void 0 && isBreak(point) && (open = !1), value === null ? open = !1 : open ? all2.at(-1)?.push(index) : (all2.push([index]), open = !0);
  }
  return all2;
}
function ticks(most) {
  let rough = Math.max(1, most / 4), power = 10 ** Math.floor(Math.log10(rough)), step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}
function apart(values, distance, most) {
  let placed = values.map((value, index) => ({ value, index })).sort((one2, two) => one2.value - two.value), least = Number.NEGATIVE_INFINITY, down = placed.map(({ value, index }) => (least = Math.max(value, least + distance), { value: least, index })), limit = most;
  return down.toReversed().map(({ value, index }) => {
    let moved = Math.min(value, limit);
    return limit = moved - distance, { value: moved, index };
  }).sort((one2, two) => one2.index - two.index).map(({ value }) => value);
}

// src/report/trend/chart.ts
var WIDTH = 720, HEIGHT = 280, LEFT = 48, RIGHT = 112, TOP = 26, BOTTOM = 34, LABEL_HEIGHT = 17, DAY_WIDTH = 84, MARK_WIDTH = 26, MARKED_POINTS = 60;
function lineChart(drawing) {
  let { id, title, description, points, notes, series } = drawing, xs = positions(points).map((at) => round(LEFT + at * (WIDTH - LEFT - RIGHT))), image = svg3(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-labelledby": `${id}-title ${id}-description` },
    [
      svg3("title", { id: `${id}-title` }, title),
      svg3("desc", { id: `${id}-description` }, description),
      ...levels(drawing),
      ...days(points, xs),
      ...breaks(notes, xs),
      ...series.map((one2) => drawn(one2, drawing, xs)),
      ...directLabels(drawing, xs)
    ]
  );
  return el("div.scroll", image, { role: "region", tabindex: 0, "aria-label": title });
}
function heightOf(value, { ticks: ticks2 }) {
  let top = ticks2.at(-1) ?? 1;
  return round(HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM));
}
function levels(drawing) {
  return drawing.ticks.map((tick) => {
    let y = heightOf(tick, drawing);
    return svg3("g", { class: "level" }, [
      svg3("path", { d: `M${LEFT} ${y}H${WIDTH - RIGHT}` }),
      svg3("text", { x: LEFT - 8, y: y + 4, class: "end" }, drawing.format(tick))
    ]);
  });
}
function days(points, xs) {
  let last = points.length - 1, before = Number.NEGATIVE_INFINITY;
  return points.flatMap(({ asOf }, index) => {
    let x = xs[index] ?? 0;
    return x - before >= DAY_WIDTH && (index === last || (xs[last] ?? 0) - x >= DAY_WIDTH) ? (before = x, [
      svg3("g", { class: "day" }, [
        svg3("path", { d: `M${x} ${HEIGHT - BOTTOM}v5` }),
        svg3("text", { x, y: HEIGHT - BOTTOM + 20, class: "middle" }, asOf.slice(0, 10))
      ])
    ]) : [];
  });
}
function breaks(notes, xs) {
  let before = Number.NEGATIVE_INFINITY;
  return notes.map(({ point, mark: mark2 }) => {
    let x = xs[point] ?? 0, fits = x - before >= MARK_WIDTH;
    return fits && (before = x), svg3("g", { class: "break" }, [
      svg3("path", { d: `M${x} ${TOP - 4}V${HEIGHT - BOTTOM}` }),
      fits ? svg3("text", { x, y: TOP - 10, class: "middle" }, mark2.trim()) : null
    ]);
  });
}
function drawn({ kind, values }, drawing, xs) {
  let joined = lines(drawing.points, values).map(
    (indexes) => indexes.map((index) => ({ x: xs[index] ?? 0, y: heightOf(values[index] ?? 0, drawing) }))
  ), marked = drawing.points.length <= MARKED_POINTS, marks = joined.filter((places) => marked || places.length === 1).flat();
  return svg3("g", { class: `series ${kind}` }, [
    svg3("path", { d: joined.map(pathOf).join(""), class: "line" }),
    svg3("path", { d: marks.map((place) => SHAPES[kind](place)).join(""), class: "mark" })
  ]);
}
var SHAPES = {
  score: circle,
  error: circle,
  warning: ({ x, y }) => `M${x - 3.5} ${y - 3.5}h7v7h-7Z`,
  note: ({ x, y }) => `M${x} ${y - 4.5}l4.5 8h-9Z`
};
function circle({ x, y }) {
  return `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`;
}
function pathOf(places) {
  return places.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}
function directLabels(drawing, xs) {
  let ends = drawing.series.flatMap(({ name, kind, values }) => {
    let index = values.findLastIndex((value2) => value2 !== null), value = values[index];
    if (value == null) return [];
    let text2 = `${name} ${drawing.format(value)}`;
    return [{ kind, text: text2, x: (xs[index] ?? 0) + 9, y: heightOf(value, drawing) + 4 }];
  }), ys = apart(
    ends.map(({ y }) => y),
    LABEL_HEIGHT,
    HEIGHT - BOTTOM + 4
  );
  return ends.map(
    ({ kind, text: text2, x }, index) => svg3("text", { x, y: round(ys[index] ?? 0), class: `label ${kind}` }, text2)
  );
}
var SMALL_WIDTH = 220, SMALL_HEIGHT = 64, EDGE = 6;
function smallChart(id, title, points, values) {
  let at = positions(points).map((x) => round(EDGE + x * (SMALL_WIDTH - 2 * EDGE))), place = (index) => ({
    x: at[index] ?? 0,
    y: round(SMALL_HEIGHT - EDGE - (values[index] ?? 0) * (SMALL_HEIGHT - 2 * EDGE))
  }), joined = lines(points, values).map((indexes) => indexes.map(place)), dots = joined.flatMap((places) => places.at(-1) ?? []);
  return svg3("svg", { viewBox: `0 0 ${SMALL_WIDTH} ${SMALL_HEIGHT}`, role: "img", "aria-labelledby": id }, [
    svg3("title", { id }, title),
    svg3("path", { d: `M0 ${EDGE}H${SMALL_WIDTH}M0 ${SMALL_HEIGHT - EDGE}H${SMALL_WIDTH}`, class: "frame" }),
    svg3("g", { class: "series score" }, [
      svg3("path", { d: joined.map(pathOf).join(""), class: "line" }),
      svg3("path", { d: dots.map(circle).join(""), class: "mark" })
    ])
  ]);
}
function round(number2) {
  return Math.round(number2 * 10) / 10;
}

// src/report/trend/figures.ts
var DRAWN = 60, QUARTERS = [0, 0.25, 0.5, 0.75, 1];
function figures(trend, notes) {
  return [
    figure("Score: objectives met of objectives applicable", scoreChart(trend, notes)),
    figure("Gaps by level", gapChart(trend, notes))
  ];
}
function figure(caption, drawing) {
  return el("figure", [el("figcaption", caption), drawing]);
}
function scoreChart(trend, notes) {
  let { points } = trend;
  return lineChart({
    id: "score-chart",
    title: "Score over time",
    description: `${line(spanSentence(trend), 200)} The table beside holds the same numbers.`,
    points,
    notes,
    series: [{ name: "score", kind: "score", values: points.map(({ summary }) => summary.score.ratio) }],
    ticks: QUARTERS,
    format: percent
  });
}
function gapChart(trend, notes) {
  let { points } = trend, series = LEVELS.toReversed().map((level) => ({
    name: `${level}s`,
    kind: level,
    values: points.map(({ summary }) => summary.findings[level])
  }));
  return lineChart({
    id: "gap-chart",
    title: "Gaps by level over time",
    description: "One line each for errors, warnings and notes that no waiver covers. The table beside holds the same numbers.",
    points,
    notes,
    series,
    ticks: ticks(series.reduce((most, { values }) => Math.max(most, ...values), 0)),
    format: String
  });
}
function smallCharts(trend) {
  let names = controlNames(trend.controls), shown = trend.controls.slice(0, DRAWN), rest = trend.controls.length - shown.length;
  return [
    el(
      "p.how",
      "From 0 to 100 per cent over the same days. A line ends where a report does not have the control, and where the profile or framework changed."
    ),
    el(
      "ul.small",
      shown.map((control, index) => small(control, names[index] ?? "", index, trend)),
      { role: "list" }
    ),
    rest > 0 ? el("p.how", `${rest} more in the tables below.`) : null
  ];
}
function small({ title, scores }, name, index, { points }) {
  let change = changeText(scores);
  return el("li", [
    el("p.name", [el("strong", line(name, 60)), el("span", change)]),
    el("p.title", cut(title, 120)),
    smallChart(
      `control-${index}`,
      `${line(name, 60)}: ${change}`,
      points,
      scores.map((score) => score?.ratio ?? null)
    )
  ]);
}
function changeText(scores) {
  let [first, last] = [scores[0] ?? null, scores.at(-1) ?? null], [from, to] = [endText(first), endText(last)];
  return scores.length === 1 ? to : from === to ? `${to}, as before` : `${from} \u2192 ${to}`;
}
function endText(score) {
  return score === null ? "absent" : ratioText(score);
}

// src/report/trend/html-tables.ts
var COLUMNS = 12;
function pointTable(trend, marks) {
  let { header, rows } = pointGrid(trend, marks);
  return table("Readiness and gaps by report", header, rows);
}
function controlTables(trend, marks) {
  let names = controlNames(trend.controls), days2 = trend.points.map(({ asOf }, index) => `${asOf}${marks[index] ?? ""}`);
  if (trend.points.length <= COLUMNS) {
    let rows = trend.controls.map(({ scores }, index) => [names[index] ?? "", ...scores.map(scoreCell)]);
    return [table("Score by control and report", ["control", ...days2], rows)];
  }
  return controlSlices(trend, COLUMNS).map(([from, to]) => {
    let shown = trend.controls.slice(from, to), rows = days2.map((day, point) => [day, ...shown.map(({ scores }) => scoreCell(scores[point] ?? null))]);
    return table("Score by report and control", ["as of", ...names.slice(from, to)], rows);
  });
}
function scoreCell(score) {
  return score === null || score.ratio === null ? ratioText(score) : [ratioText(score), el("small", `${score.met} of ${score.applicable}`)];
}
function reportTable({ points }, marks) {
  return table(
    "What each report rests on",
    [
      "as of",
      "report",
      "profile",
      "framework",
      "irready",
      "rule library",
      "configuration",
      "read",
      "outcomes",
      "complete"
    ],
    points.map((point, index) => [`${point.asOf}${marks[index] ?? ""}`, ...restsOn(point)]),
    "words"
  );
}
function restsOn({
  path,
  profile,
  framework,
  tool,
  configuration,
  summary,
  notAssessed
}) {
  let { outcomes } = summary;
  return [
    path,
    profile.id,
    framework?.id ?? "none",
    tool.version,
    `sha256:${tool.libraryDigest.slice(0, 12)}`,
    configuration.path ?? "none",
    `${summary.documents} documents in ${summary.files} files, ${summary.rules} rules`,
    `${outcomes.pass} pass, ${outcomes.fail} fail, ${outcomes.notApplicable} not applicable, ${outcomes.open} open; ${notAssessed} not assessed`,
    summary.complete ? "yes" : "no"
  ];
}
function noteList(notes) {
  return notes.length === 0 ? null : el(
    "ul.notes",
    blocks(notes.map(({ mark: mark2, text: text2 }) => el("li", [el("strong", mark2.trim()), ` ${line(text2, 400)}`]))),
    {
      role: "list"
    }
  );
}
function table(caption, header, rows, cells2 = void 0) {
  let head3 = header.map((text2) => el("th", line(text2, 60), { scope: "col", class: cells2 })), body4 = rows.map(
    (row) => el(
      "tr",
      row.map(
        (cell, index) => index === 0 ? el("th", short2(cell, 60), { scope: "row" }) : el("td", short2(cell, 160), { class: cells2 })
      )
    )
  ), whole = el("table", [el("caption", caption), el("thead", el("tr", head3)), el("tbody", blocks(body4))]);
  return el("div.scroll", whole, { role: "region", tabindex: 0, "aria-label": caption });
}
function short2(cell, most) {
  return typeof cell == "string" ? line(cell, most) : cell;
}

// src/report/trend/style.ts
var STYLE = `
:root{color-scheme:light dark;
--paper:#fff;--raised:#f6f7f9;--ink:#161d27;--soft:#4d5866;--line:#d9dee5;--strong-line:#78828f;--link:#1b4c8f;
--score:#1b4c8f;--error:#962525;--warning:#6f4a00;--note:#4d5866;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#12161c;--raised:#1a2028;--ink:#e7ebf0;--soft:#a8b2bf;--line:#2c3541;--strong-line:#7d8997;--link:#8dbbf5;
--score:#8dbbf5;--error:#f2a5a0;--warning:#e8c476;--note:#a8b2bf}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:84rem;padding:clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);
font:1rem/1.55 var(--sans);overflow-wrap:anywhere;font-variant-numeric:tabular-nums lining-nums}
h1,h2,p,ul,figure{margin:0}
h1,h2{line-height:1.25;text-wrap:balance}
h1{font-size:clamp(1.75rem,4.2vw,2.5rem);letter-spacing:-.022em;margin-bottom:.5rem}
h2{font-size:1.375rem;margin:2.5rem 0 1rem;padding-bottom:.5rem;border-bottom:2px solid var(--ink)}
.lead{color:var(--soft)}
.change{margin:1.25rem 0;padding:1.1rem 1.4rem;font-size:1.1875rem;font-weight:650;background:var(--raised);
border:1px solid var(--line);border-left:8px solid var(--score);border-radius:4px}
.beside{display:grid;gap:1.5rem 2.5rem;grid-template-columns:minmax(0,1fr)}
@media screen and (min-width:78rem){.beside{grid-template-columns:minmax(0,1fr) auto;align-items:start}}
figure+figure{margin-top:1.5rem}
figcaption{font-weight:650;margin-bottom:.35rem}
svg{display:block;width:100%;height:auto}
.scroll{overflow-x:auto;max-width:100%}
.scroll>svg{min-width:34rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
svg text{font:13px var(--sans);fill:var(--soft)}
svg .end{text-anchor:end}
svg .middle{text-anchor:middle}
svg path{fill:none;stroke:var(--line)}
.day path{stroke:var(--strong-line)}
.break path{stroke:var(--strong-line);stroke-dasharray:3 4}
.break text{font-weight:650;fill:var(--ink)}
.score{--tone:var(--score)}.error{--tone:var(--error)}.warning{--tone:var(--warning)}.note{--tone:var(--note)}
.series .line{stroke:var(--tone);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
.warning .line{stroke-dasharray:8 5}
.note .line{stroke-dasharray:1.5 5}
.series .mark{fill:var(--tone);stroke:var(--paper);stroke-width:1}
svg .label{font-weight:650;fill:var(--tone)}
.small{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1.25rem 1.5rem;list-style:none;padding:0;margin-bottom:2rem}
.small li{display:flex;flex-direction:column;border-top:1px solid var(--line);padding-top:.5rem}
.small svg{margin-top:auto}
.how+.small{margin-top:1rem}
.small .name{display:flex;justify-content:space-between;gap:.75rem}
.small .title{font-size:.8125rem;line-height:1.35;color:var(--soft);margin-bottom:.35rem}
table{border-collapse:collapse;font-size:.875rem;margin-bottom:.75rem;overflow-wrap:normal}
caption{text-align:left;font-weight:650;padding-bottom:.35rem}
th,td{padding:.28rem .55rem;text-align:right;border-bottom:1px solid var(--line);vertical-align:top}
td.words,th.words{text-align:left;min-width:5.5rem}
td.words{overflow-wrap:anywhere}
th:first-child{text-align:left;padding-left:0}
thead th{color:var(--soft);font-size:.8125rem;border-bottom-color:var(--strong-line);vertical-align:bottom}
tbody th{font-weight:600}
tbody th,tbody td:not(.words){white-space:nowrap}
td small{display:block;color:var(--soft);white-space:nowrap}
.notes{padding-left:0;list-style:none;margin:.75rem 0;font-size:.875rem}
.how,footer{font-size:.875rem;color:var(--soft);max-width:60rem}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}
@page{size:A4;margin:16mm}
@media print{html{font-size:9pt}body{max-width:none;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.scroll{overflow:visible}.scroll>svg{min-width:0}h2,caption,thead{break-after:avoid}tr,figure,li{break-inside:avoid}
thead{display:table-header-group}}
`;

// src/report/trend/html.ts
function renderTrendHtml(trend, _options) {
  return page({
    title: `Readiness to respond to an incident over time: ${line(spanSentence(trend), 100)}`,
    style: STYLE,
    body: body3(trend)
  });
}
function body3(trend) {
  let change = changeSentence(trend);
  return el(
    "body",
    blocks([
      el("header", [
        el("h1", "Readiness to respond to an incident over time"),
        el("p.lead", line(spanSentence(trend))),
        change === "" ? null : el("p.change", line(change))
      ]),
      el("main", trend.points.length === 0 ? el("p", "Nothing to show.") : sections(trend)),
      el("footer", blocks(basisSentences(trend).map((text2) => el("p", cut(text2)))))
    ])
  );
}
function sections(trend) {
  let notes = pointNotes(trend), marks = marksOf(trend, notes);
  return blocks([
    section("overall", "Overall", [
      el("div.beside", [el("div", [...figures(trend, notes), noteList(notes)]), pointTable(trend, marks)])
    ]),
    trend.controls.length === 0 ? null : section("controls", "By control", [smallCharts(trend), ...controlTables(trend, marks), el("p.how", CELLS)]),
    section("reports", "Reports", [reportTable(trend, marks)])
  ]);
}
function section(id, title, content) {
  return el("section", [el("h2", title, { id }), content], { "aria-labelledby": id });
}
export {
  renderTrendHtml
};
