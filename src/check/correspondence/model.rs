/// A logistic model: weights of features, and what it adds.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Logistic<const N: usize> {
    /// What is added to the weighted features.
    pub bias: f32,
    /// The weight of each feature.
    pub weights: [f32; N],
}

impl<const N: usize> Logistic<N> {
    /// The probability of what the model was fitted to, from 0 to 1.
    pub fn probability(&self, features: &[f32; N]) -> f32 {
        let sum: f32 = self.weights.iter().zip(features).map(|(weight, feature)| weight * feature).sum();
        1.0 / (1.0 + (-(self.bias + sum)).exp())
    }
}
