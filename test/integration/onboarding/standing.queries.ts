const STANDING = `... on ShopStanding { sellerCode dueOn shownUntil isDue isHidden mayHandIn leavesOn hasLeft mayLeave mayStay
  wouldLeaveOn handedIn { state words } lastDecision { state decidedBy reason } }`;
const FAILURES = `... on Failure { code } ... on InvalidInput { fields { field code } }`;
const mutation = (field: string, input: string): string =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { __typename ${STANDING} ${FAILURES} } }`;

export const HAND_IN = mutation('handInReverification', 'HandInReverificationInput');
export const CONFIRM = mutation('confirmSeller', 'VouchForSellerInput');
export const SEND_BACK = mutation('returnReverification', 'VouchForSellerInput');
export const LEAVE = mutation('leaveMarket', 'LeaveMarketInput');
export const STAY = mutation('stayOnMarket', 'StayOnMarketInput');
export const SHOP_STANDING = `query ($sellerCode: String!) { shopStanding(sellerCode: $sellerCode) { ${STANDING} } }`;
export const TO_VERIFY = `query ($after: String) { sellersToVerify(first: 1, after: $after) { nodes { ${STANDING} }
  pageInfo { hasNextPage endCursor } } }`;
