export interface Money {
  readonly amount: string;
}

interface StoryView {
  readonly total: Money;
  readonly parts: readonly { readonly role: string; readonly amount: Money; readonly basisPoints: number | null }[];
}

interface LineView {
  readonly id: string;
  readonly title: string;
  readonly quantity: number;
  readonly cancelledQuantity: number;
  readonly amount: Money;
  readonly packedGrams: number | null;
  readonly story: StoryView | null;
}

interface ShipmentView {
  readonly carrierName: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly quantity: number;
    readonly packedGrams: number | null;
  }[];
}

interface ChangeView {
  readonly toState: string;
  readonly by: string;
  readonly reason: string | null;
}

export interface PresaleView {
  readonly from: string;
  readonly until: string;
  readonly extendedUntil: string | null;
  readonly extensionReason: string | null;
  readonly refusedAt: string | null;
  readonly canRefuse: boolean;
  readonly canExtend: boolean;
  readonly extendAtMostUntil: string | null;
}

interface PartView {
  readonly code: string;
  readonly state: string;
  readonly goods: Money;
  readonly freight: Money;
  readonly total: Money;
  readonly refunded: Money;
  readonly shipBy: string | null;
  readonly isOverdue: boolean;
  readonly nextStepAt: string | null;
  readonly cancelReason: string | null;
  readonly cancelledBy: string | null;
  readonly shipments: readonly ShipmentView[];
  readonly changes: readonly ChangeView[];
}

export interface SellerOrderView extends PartView {
  readonly sellerCode: string;
  readonly deliveryPresumed: boolean;
  readonly receivedAt: string | null;
  readonly canCancel: boolean;
  readonly canConfirmReceipt: boolean;
  readonly presale: PresaleView | null;
  readonly lines: readonly LineView[];
}

export interface OrderView {
  readonly code: string;
  readonly state: string;
  readonly fullyRefunded: boolean;
  readonly goods: Money;
  readonly freight: Money;
  readonly total: Money;
  readonly refunded: Money;
  readonly payment: { readonly refunds: readonly { readonly amount: Money; readonly state: string }[] } | null;
  readonly sellerOrders: readonly SellerOrderView[];
}

export interface DeskOrderView extends PartView {
  readonly recipient: string;
  readonly phone: string;
  readonly areaNames: readonly string[];
  readonly claimUntil: string | null;
  readonly canShip: boolean;
  readonly presale: PresaleView | null;
  readonly canRefuse: boolean;
  readonly refundIfRefused: Money | null;
  readonly lines: readonly (LineView & { readonly toShip: number })[];
  readonly money: {
    readonly state: string;
    readonly amount: Money;
    readonly since: string | null;
    readonly until: string | null;
    readonly why: string;
  };
}

const STORY = `story { total { amount } parts { role amount { amount } basisPoints } }`;
const LINE = `id title quantity cancelledQuantity amount { amount } packedGrams ${STORY}`;
const PRESALE = `presale { from until extendedUntil extensionReason refusedAt canRefuse canExtend extendAtMostUntil }`;
const PART = `${PRESALE} code state goods { amount } freight { amount } total { amount } refunded { amount } shipBy isOverdue
  nextStepAt cancelReason cancelledBy changes { toState by reason }
  shipments { carrierName trackingNumber trackingUrl lines { lineId quantity packedGrams } }`;

export const ORDER_FIELDS = `code state fullyRefunded goods { amount } freight { amount } total { amount }
  refunded { amount } payment { refunds { amount { amount } state } }
  sellerOrders { ${PART} sellerCode deliveryPresumed receivedAt canCancel canConfirmReceipt lines { ${LINE} } }`;
export const ORDER = `query ($code: String!) { order(code: $code) { ${ORDER_FIELDS} } }`;

export const DESK_FIELDS = `${PART} recipient phone areaNames claimUntil canShip canRefuse refundIfRefused { amount }
  lines { ${LINE} toShip } money { state amount { amount } since until why }`;
export const DESK_ORDER = `query ($code: String!) { sellerOrder(code: $code) { ${DESK_FIELDS} } }`;

const FAILURES = `... on Failure { code message } ... on InvalidInput { fields { field code } }`;
export const SHIP = `mutation ($input: ShipSellerOrderInput!) { answer: shipSellerOrder(input: $input) {
  __typename ... on SellerOrderShipped { sellerOrder { code state } } ${FAILURES} } }`;
export const REFUSE = `mutation ($input: RefuseSellerOrderInput!) { answer: refuseSellerOrder(input: $input) {
  __typename ... on SellerOrderRefused { sellerOrder { code state } } ${FAILURES} } }`;
export const REVEAL = `mutation ($input: RevealDeliveryInput!) { answer: revealDelivery(input: $input) {
  __typename ... on DeliveryRevealed { recipient phone areaNames detail } ... on Failure { code message } } }`;
export const CANCEL = `mutation ($input: CancelOrderLinesInput!) { answer: cancelOrderLines(input: $input) {
  __typename ... on LinesCancelled { refund { amount } order { code state } } ${FAILURES} } }`;
export const PREVIEW = `query ($input: CancellationPreviewInput!) { answer: cancellationPreview(input: $input) {
  __typename ... on CancellationPreview { goods { amount } freight { amount } total { amount } } ${FAILURES} } }`;
export const PARCEL_PREVIEW = `query ($input: ParcelPreviewInput!) { answer: parcelPreview(input: $input) {
  __typename ... on ParcelPreview { missingWeight { amount } latePenalty { amount } total { amount }
  parcel: lines { lineId quantity orderedGrams packedGrams } } ${FAILURES} } }`;
export const EXTEND = `mutation ($input: ExtendShippingInput!) { answer: extendShipping(input: $input) {
  __typename ... on ShippingExtended { sellerOrder { code state } } ${FAILURES} } }`;
export const REFUSE_EXTENSION = `mutation ($input: RefuseExtensionInput!) { answer: refuseExtension(input: $input) {
  __typename ... on ExtensionRefused { refund { amount } order { code state } } ${FAILURES} } }`;
export const CONFIRM = `mutation ($input: ConfirmReceiptInput!) { answer: confirmReceipt(input: $input) {
  __typename ... on ReceiptConfirmed { order { code } } ... on Failure { code message } } }`;

/** What a mutation answered. */
export interface Answered {
  readonly answer: {
    readonly __typename: string;
    readonly code?: string;
    readonly refund?: Money;
    readonly goods?: Money;
    readonly freight?: Money;
    readonly total?: Money;
    readonly missingWeight?: Money;
    readonly latePenalty?: Money;
    readonly parcel?: readonly { readonly orderedGrams: number | null; readonly packedGrams: number | null }[];
    readonly fields?: readonly { readonly field: string; readonly code: string }[];
  };
}
