// What a consent tool built on the IAB's packages does in its page: https://github.com/InteractiveAdvertisingBureau/iabtcf-es
import { CmpApi } from '@iabtechlabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtechlabtcf/core';

GVL.baseUrl = `${location.origin}/vendors/`;
const list = new GVL();
const api = new CmpApi(10, 1, true);
list.readyPromise.then(() => {
	const model = new TCModel(list);
	model.cmpId = 10;
	model.cmpVersion = 1;
	model.purposeConsents.set([1, 3]);
	model.vendorConsents.set([7]);
	api.update(TCString.encode(model), false);
});
