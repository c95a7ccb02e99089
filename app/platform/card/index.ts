export { CardOutage, type CardEvent, type CardGateway, type CardRefund, type CheckoutRequest, type CheckoutView } from './gateway'
export { openCardGateway, type CardConfig } from './stripe'
