/** What specs look at of permits. */
export const PERMIT = `id kind number state counts reason validUntil document { id } sellerCode`;
export const SUBMIT_PERMIT = `mutation ($input: SubmitPermitInput!) { submitPermit(input: $input) { __typename
  ... on Permit { ${PERMIT} } ... on Failure { code message } ... on InvalidInput { fields { field code } } } }`;
export const DECIDE_PERMIT = `mutation ($input: DecidePermitInput!) { decidePermit(input: $input) { __typename
  ... on Permit { ${PERMIT} } ... on Failure { code message } ... on InvalidInput { fields { field code } } } }`;
export const WITHDRAW_PERMIT = `mutation ($input: WithdrawPermitInput!) { withdrawPermit(input: $input) { __typename
  ... on Permit { ${PERMIT} } ... on Failure { code } } }`;
export const PERMITS = `query ($sellerCode: String!) { permits(sellerCode: $sellerCode) { ${PERMIT} } }`;
export const PERMITS_TO_DECIDE = `query ($after: String) { permitsToDecide(first: 1, after: $after) { nodes { ${PERMIT} }
  pageInfo { hasNextPage endCursor } } }`;

export const PAUSE_SHOP = `mutation ($input: PauseShopInput!) { pauseShop(input: $input) { __typename
  ... on Pause { id fromDay untilDay reason words endedAt } ... on Failure { code } ... on InvalidInput { fields { field code } } } }`;
export const END_PAUSE = `mutation ($input: EndPauseInput!) { endPause(input: $input) { __typename
  ... on Pause { id endedAt } ... on Failure { code } } }`;
export const SET_TIME_ZONE = `mutation ($input: SetTimeZoneInput!) { setTimeZone(input: $input) { __typename
  ... on TimeZoneSet { timeZone } ... on InvalidInput { fields { field code } } ... on Failure { code } } }`;
export const SET_TIME_ZONE_FOR_SHOP = SET_TIME_ZONE.replace('setTimeZone(', 'setTimeZoneForShop(');
export const SHOP = `query ($code: String!) { seller(code: $code) { pausedUntil pauseReason timeZone } }`;
