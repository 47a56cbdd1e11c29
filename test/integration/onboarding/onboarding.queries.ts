/** What specs look at of an application. */
export const APPLICATION = `... on Application { code state shopName next maskedName maskedIdentityNumber creditCode
  realNameCheck { level words dueOn } village { code } legalGround grows
  steps { key done at words } items { done item { id code kind required words } document { id url } }
  changes { byKind from to reason } seller { code name kind legalGround story } canVouch canDecide canWithdraw canResubmit }`;

export const APPLICATION_QUERY = `query ($code: String!) { application(code: $code) { __typename ${APPLICATION} } }`;
