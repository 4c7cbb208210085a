use aws_operation::aws_operation;

#[aws_operation(
    target = "AcmeBilling.CloseInvoice",
    output = (),
    endpoint_prefix = "billing",
    signing_name = "",
    json = "1.1",
)]
pub struct CloseInvoice {
    pub invoice_id: String,
}

fn main() {}
