/** What a household may let others do. */
export type Scope = 'list' | 'price' | 'ship' | 'money';
export const SCOPES: readonly Scope[] = ['list', 'price', 'ship', 'money'];
const LIST: readonly Scope[] = ['list'];
const SHIP: readonly Scope[] = ['ship'];
const MONEY: readonly Scope[] = ['money'];
const OWN: readonly Scope[] = [];

/** Which scopes open an operation to the cooperative of a household. One that is missing here fails. */
export const OPENED_BY: Readonly<Record<string, readonly Scope[]>> = {
  'Query.listings': ['list', 'price'],
  'Query.listing': ['list', 'price'],
  'Query.listingPreview': ['list', 'price'],
  'Query.listingForm': LIST,
  'Query.freightCheck': LIST,
  'Query.goodsImports': ['list', 'price'],
  'Query.goodsImport': ['list', 'price'],
  'Query.goodsImportRows': ['list', 'price'],
  'Mutation.applyGoodsImport': ['list', 'price'],
  'Mutation.dropGoodsImport': ['list', 'price'],
  'Mutation.listProduct': LIST,
  'Mutation.saveListingDraft': LIST,
  'Mutation.changeListing': LIST,
  'Mutation.withdrawListingChange': LIST,
  'Mutation.pauseListing': LIST,
  'Mutation.setListingWindows': LIST,
  'Mutation.resumeListing': LIST,
  'Mutation.takeDownListing': LIST,
  'Mutation.addVariant': LIST,
  'Mutation.changeVariant': LIST,
  'Mutation.withdrawVariant': LIST,
  'Query.lots': LIST,
  'Query.lot': LIST,
  'Mutation.recordHarvest': LIST,
  'Mutation.correctLot': LIST,
  'Mutation.closeLot': LIST,
  'Mutation.issueCertificate': LIST,
  'Query.markClaims': LIST,
  'Mutation.handInMark': LIST,
  'Mutation.withdrawMark': LIST,
  'Query.stockRecords': ['list', 'price'],
  'Mutation.setPrice': ['price'],
  'Mutation.setStock': ['price'],
  'Query.sellerOrders': SHIP,
  'Query.sellerOrder': SHIP,
  'Query.packingList': SHIP,
  'Query.parcelPreview': SHIP,
  'Mutation.shipSellerOrder': SHIP,
  'Mutation.refuseSellerOrder': SHIP,
  'Mutation.extendShipping': SHIP,
  'Mutation.revealDelivery': SHIP,
  'Query.sellerMoney': MONEY,
  'Query.householdMoney': MONEY,
  'Query.dashboard': MONEY,
  'Query.salesCut': MONEY,
  'Query.saleLines': MONEY,
  'Query.saleOrders': MONEY,
  'Query.saleBuyers': MONEY,
  'Query.salePromises': MONEY,
  'Query.freightTemplate': OWN,
  'Mutation.saveFreightTemplate': OWN,
  'Query.pauses': OWN,
  'Mutation.pauseShop': OWN,
  'Mutation.endPause': OWN,
  'Mutation.setTimeZone': OWN,
  'Query.shopStanding': OWN,
  'Mutation.handInReverification': OWN,
  'Mutation.leaveMarket': OWN,
  'Mutation.stayOnMarket': OWN,
  'Query.consentBook': OWN,
  'Mutation.giveConsent': OWN,
  'Mutation.withdrawConsent': OWN,
  'Query.mandateBook': OWN,
  'Mutation.grantMandate': OWN,
  'Mutation.endMandate': OWN,
  'Query.permits': OWN,
  'Mutation.submitPermit': OWN,
  'Mutation.withdrawPermit': OWN,
  'Query.membership': OWN,
  'Mutation.askToJoin': OWN,
  'Mutation.answerMembershipRequest': OWN,
  'Mutation.withdrawMembershipRequest': OWN,
  'Mutation.endMembership': OWN,
  'Mutation.grantToCooperative': OWN,
  'Mutation.revokeFromCooperative': OWN,
};

/** What an agent does and no household is told of, and why. Whatever else is opened to agents is told, or fails. */
export const UNTOLD: Readonly<Record<string, string>> = {
  'Mutation.applyGoodsImport': 'the file of the walk holds no row to be done; goods-import.spec tells of one that does',
};

/** Of the cooperative itself, and the list of those one acts for. Entries of a line are asked after by a line’s own list. */
export const OF_NO_SELLER = [
  ...['Query.mySellers', 'Query.myCooperatives', 'Query.cooperativeMembers', 'Query.membershipRequests'],
  ...[
    'Mutation.inviteMember',
    'Mutation.endMembershipOfMember',
    'Query.saleEntries',
    'Query.cooperativeHarvests',
    'Query.cooperativeLots',
    'Query.wantedSearches',
  ],
];
