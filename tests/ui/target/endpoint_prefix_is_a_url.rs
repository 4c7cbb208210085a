use aws_operation::aws_operation;

#[aws_operation(
    target = "AcmeBilling.CloseInvoice",
    output = (),
    endpoint_prefix = "https://billing.acme.example",
    signing_name = "acme-billing",
    json = "1.1",
)]
pub struct CloseInvoice {
    pub invoice_id: String,
}

fn main() {}
